import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { instant } from '../../values.js';
import { version } from '../../vocabulary.js';
import { programmeIdentity, unnamedProgramme } from '../programme-identity.js';

export const identitySet = eventContract(
  'certification',
  'identity-set.v1',
  z
    .object({
      version: version.describe('Version of the identity, counted from 1.'),
      identity: programmeIdentity,
      setAt: instant.describe('Instant from which it is in force.'),
    })
    .meta({ description: 'The programme stated who it is. Documents print the identity in force on their day.' }),
  { version: 1, identity: unnamedProgramme, setAt: '2027-03-01T10:00:00Z' },
);
