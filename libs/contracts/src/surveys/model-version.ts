import { z } from 'zod';
import { line, slug } from '../values.js';
import { indicatorId, model, modelVersion } from '../vocabulary.js';

export const modelContent = z.looseObject({ id: model, version: modelVersion }).meta({
  description: 'A complete model version as the maturity-model library defines it; further fields follow its schema.',
});
export type ModelContent = z.output<typeof modelContent>;

const value = z
  .union([z.boolean(), z.string().max(200), z.number()])
  .describe('Value under the new version.')
  .meta({ examples: ['mobile'] });

export const answerMapping = z
  .record(
    slug,
    z
      .object({
        from: indicatorId
          .nullable()
          .describe('Indicator of the former version whose answer is taken; null to take none over.'),
        values: z
          .record(z.string().max(200), value)
          .optional()
          .describe('New value for each former value written as text; values that are not named stay as they are.'),
      })
      .describe('How one indicator is read.'),
  )
  .meta({
    id: 'AnswerMapping',
    description:
      'How answers to the former version are read under the new one, by the id of the new indicator. An indicator that is not named takes the answer of the indicator with the same id.',
    examples: [{ 'mobile-view': { from: 'mobile-viewer' } }],
  });
export type AnswerMapping = z.output<typeof answerMapping>;

export const modelElement = z
  .object({
    kind: z
      .enum(['criterion', 'gate', 'points'])
      .describe('`criterion`: what it asks. `gate`: what opens a stage. `points`: the points of a criterion.'),
    id: slug.describe('Id of the criterion, or the number of the stage.').meta({ examples: ['exchange.teamwork'] }),
  })
  .meta({ id: 'ModelElement', description: 'A part of a model version that its stages rest on.' });
export type ModelElement = z.output<typeof modelElement>;

export const modelElementConfirmed = modelElement
  .extend({ statement: z.string().describe('Everything the element claims, as the maturity-model library writes it.') })
  .meta({ description: 'A part of a model version that the programme confirmed.' });
export type ModelElementConfirmed = z.output<typeof modelElementConfirmed>;

export const confirmationSource = z
  .object({
    document: line(300)
      .describe('Title of the document with its edition, up to 300 characters.')
      .meta({ examples: ['DIAM Enterprise criteria, 2019 edition'] }),
    place: line(100)
      .optional()
      .describe('Page, section or figure.')
      .meta({ examples: ['page 12'] }),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional()
      .describe('Address of the document, http or https.')
      .meta({ examples: ['https://example.org/diam-2019.pdf'] }),
  })
  .meta({ id: 'ConfirmationSource', description: 'Published source of a confirmation.' });
export type ConfirmationSource = z.output<typeof confirmationSource>;
