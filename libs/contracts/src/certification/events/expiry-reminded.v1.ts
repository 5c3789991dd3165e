import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { certificationSubject, exampleCertificationSubject } from '../certification-subject.js';

export const expiryReminded = eventContract(
  'certification',
  'expiry-reminded.v1',
  certificationSubject
    .extend({
      monthsLeft: z
        .union([z.literal(12), z.literal(6), z.literal(3), z.literal(1)])
        .describe('Months until it expires, about.'),
    })
    .meta({ description: 'The certification expires soon and nothing has replaced it yet.' }),
  { ...exampleCertificationSubject, monthsLeft: 6 },
);
