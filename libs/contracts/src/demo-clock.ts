import { z } from 'zod';

export const demoClock = z
  .object({ now: z.iso.datetime().describe('Present instant of the demonstration.') })
  .meta({ id: 'DemoClock', description: 'The clock of the demonstration.' });

export const advanceDemoClock = z
  .object({
    advance: z
      .string()
      .max(40)
      .regex(/^-?P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/, 'must be an ISO 8601 duration such as P6M')
      .describe('How far to move it, as an ISO 8601 duration.')
      .meta({ examples: ['P6M'] }),
  })
  .meta({ id: 'AdvanceDemoClock', description: 'How far to move the clock.' });
