import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { serviceArea } from '../../organizations/facility.js';
import { id, localDate, slug, timeZone } from '../../values.js';

export const assessmentOpened = eventContract(
  'surveys',
  'assessment-opened.v1',
  z.object({
    assessmentId: id,
    organizationId: id,
    facilityId: id,
    facilityName: z.string(),
    timeZone,
    model: slug,
    modelVersion: slug,
    serviceAreas: z.array(serviceArea),
    dueOn: localDate.nullable(),
    formerAssessmentId: id.nullable(),
    openedBy: id,
  }),
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
