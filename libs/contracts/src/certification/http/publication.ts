import { z } from 'zod';
import { instant } from '../../values.js';
import { facilityId } from '../../vocabulary.js';

export const publication = z
  .object({
    facilityId,
    since: instant
      .nullable()
      .describe('Instant since which the public register lists the facility; null where nobody consented to that.'),
    scores: z
      .boolean()
      .describe('Whether it shows scores on models without stages as well, to which there is a consent of its own.'),
  })
  .meta({ id: 'Publication', description: 'Whether a facility is listed in the public register.' });
export type Publication = z.output<typeof publication>;
