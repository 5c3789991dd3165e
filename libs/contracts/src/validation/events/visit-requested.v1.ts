import { eventContract } from '../../event-contract.js';
import { localDate } from '../../values.js';
import { personId, stage } from '../../vocabulary.js';
import { visitMode } from '../visit.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const visitRequested = eventContract(
  'validation',
  'visit-requested.v1',
  visitSubject
    .extend({
      targetStage: stage.describe('Stage that the visit validates.'),
      mode: visitMode,
      earliest: localDate.describe('First day that suits the hospital.'),
      latest: localDate.describe('Last day that suits the hospital.'),
      requestedBy: personId.describe('Id of the person who requested it.'),
    })
    .meta({ description: 'A hospital requested a validation visit.' }),
  {
    ...exampleVisitSubject,
    targetStage: 6,
    mode: 'on-site',
    earliest: '2027-04-01',
    latest: '2027-05-31',
    requestedBy: '00000000-0000-4000-8000-00000000000a',
  },
);
