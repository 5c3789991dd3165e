import { eventContract } from '../../event-contract.js';
import { localDate } from '../../values.js';
import { assessmentId } from '../../vocabulary.js';
import { certificationSubject, exampleCertificationSubject } from '../certification-subject.js';

export const reAssessmentDue = eventContract(
  'certification',
  're-assessment-due.v1',
  certificationSubject
    .extend({
      formerAssessmentId: assessmentId.describe('Id of the assessment it was granted on.'),
      windowOpensOn: localDate.describe('First day of the renewal window.'),
    })
    .meta({ description: 'The renewal window of the certification has opened; it ends with `expiresOn`.' }),
  {
    ...exampleCertificationSubject,
    formerAssessmentId: '00000000-0000-4000-8000-0000000000c1',
    windowOpensOn: '2029-04-27',
  },
);
