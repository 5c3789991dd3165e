import { eventContract } from '../../event-contract.js';
import { id, localDate } from '../../values.js';
import { certificationSubject, exampleCertificationSubject } from '../certification-subject.js';

/** The renewal window of the certification has opened; it ends with `expiresOn`. */
export const reAssessmentDue = eventContract(
  'certification',
  're-assessment-due.v1',
  certificationSubject.extend({ formerAssessmentId: id, windowOpensOn: localDate }),
  {
    ...exampleCertificationSubject,
    formerAssessmentId: '00000000-0000-4000-8000-0000000000c1',
    windowOpensOn: '2029-04-27',
  },
);
