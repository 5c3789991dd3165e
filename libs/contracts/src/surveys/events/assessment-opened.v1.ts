import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { serviceArea } from '../../organizations/facility.js';
import { localDate } from '../../values.js';
import {
  assessmentId,
  facilityId,
  facilityName,
  model,
  modelVersion,
  organizationId,
  personId,
  timeZone,
} from '../../vocabulary.js';

export const assessmentOpened = eventContract(
  'surveys',
  'assessment-opened.v1',
  z
    .object({
      assessmentId,
      organizationId,
      facilityId,
      facilityName,
      timeZone,
      model,
      modelVersion,
      serviceAreas: z.array(serviceArea).describe('Service areas that take part.'),
      dueOn: localDate.nullable().describe('Day by which it is to be submitted; null without one.'),
      formerAssessmentId: assessmentId
        .nullable()
        .describe('Last submitted assessment of the facility on the model; null without one.'),
      openedBy: personId.describe('Id of the person who opened it.'),
    })
    .meta({ description: 'An assessment was opened.' }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    organizationId: '00000000-0000-4000-8000-000000000001',
    facilityId: '00000000-0000-4000-8000-0000000000f1',
    facilityName: 'Aurora Hospital',
    timeZone: 'Asia/Riyadh',
    model: 'diam-enterprise',
    modelVersion: '2019',
    serviceAreas: [{ id: '00000000-0000-4000-8000-0000000000a1', name: 'Radiology', kind: 'radiology' }],
    dueOn: '2027-06-30',
    formerAssessmentId: null,
    openedBy: '00000000-0000-4000-8000-00000000000a',
  },
);
