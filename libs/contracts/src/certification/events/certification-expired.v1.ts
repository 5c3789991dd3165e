import { eventContract } from '../../event-contract.js';
import { certificationSubject, exampleCertificationSubject } from '../certification-subject.js';

export const certificationExpired = eventContract(
  'certification',
  'certification-expired.v1',
  certificationSubject.meta({ description: 'The validity of the certification has ended.' }),
  exampleCertificationSubject,
);
