import { z } from 'zod';

export const problem = z
  .object({
    type: z
      .string()
      .describe('URN of the kind of problem.')
      .meta({ examples: ['urn:cairn:problem:changed-meanwhile'] }),
    title: z
      .string()
      .describe('The kind of problem in English words.')
      .meta({ examples: ['It was changed by someone else in the meantime'] }),
    status: z
      .int()
      .describe('HTTP status code.')
      .meta({ examples: [412] }),
    code: z
      .string()
      .describe('Stable kebab-case code of the kind of problem, for programs and translations.')
      .meta({ examples: ['changed-meanwhile'] }),
    detail: z.string().optional().describe('What is wrong with this request, in English.'),
    instance: z.string().optional().describe('URN of this one refusal, made of the id of the request.'),
    requestId: z
      .string()
      .describe('Id of the request, as the logs of the server have it.')
      .meta({ examples: ['00000000-0000-4000-8000-00000000000e'] }),
    details: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Values that belong to the code, such as the limit that was reached.'),
    issues: z
      .array(
        z
          .object({
            path: z
              .string()
              .describe('Path of the field, joined with dots.')
              .meta({ examples: ['answers.3.value'] }),
            message: z
              .string()
              .describe('What is wrong with it.')
              .meta({ examples: ['must not be before earliest'] }),
          })
          .describe('One field that was refused.'),
      )
      .optional()
      .describe('Each field that was refused, up to 100.'),
  })
  .meta({ id: 'Problem', description: 'Why a request was refused (RFC 9457).' });
export type Problem = z.output<typeof problem>;
