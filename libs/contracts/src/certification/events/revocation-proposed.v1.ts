import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { personId } from '../../vocabulary.js';
import { certificationSubject, exampleCertificationSubject } from '../certification-subject.js';

export const revocationProposed = eventContract(
  'certification',
  'revocation-proposed.v1',
  certificationSubject
    .extend({
      reason: z.string().describe('Reason in words.'),
      proposedBy: personId.describe('Id of the manager who proposed it; another manager confirms.'),
    })
    .meta({ description: 'A manager proposed to revoke the certification; nothing changes until another confirms.' }),
  {
    ...exampleCertificationSubject,
    reason: 'The answers were shown to be untrue.',
    proposedBy: '00000000-0000-4000-8000-00000000000e',
  },
);
