import { z } from 'zod';
import { instant, version } from '../../values.js';
import { personName } from '../../vocabulary.js';
import { programmeIdentity } from '../programme-identity.js';

export const identityOfProgramme = z
  .object({
    identity: programmeIdentity,
    version: version
      .describe('Version of the identity; 0 before the first, sent back in If-Match.')
      .meta({ examples: [2] }),
    history: z
      .array(
        z
          .object({
            version: version.meta({ examples: [2] }).describe('Version, counted from 1.'),
            from: instant.describe('Instant from which certificates that are issued print it.'),
            by: personName.describe('Name of the manager who set it.'),
            identity: programmeIdentity,
          })
          .meta({ id: 'IdentityVersion', description: 'A version of the identity of the programme.' }),
      )
      .describe('All versions, the newest first.'),
  })
  .meta({ id: 'IdentityOfProgramme', description: 'The identity of the programme, and what it was before.' });
export type IdentityOfProgramme = z.output<typeof identityOfProgramme>;
