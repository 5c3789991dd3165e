import { z } from 'zod';
import { localDate } from '../../values.js';
import { model, modelVersion as versionName } from '../../vocabulary.js';

const modelSummary = z
  .object({
    id: model,
    version: versionName,
    status: z.enum(['published', 'retired']).describe('Whether assessments may open on it at all.'),
    effectiveFrom: localDate.describe('First day on which an assessment may open on it.'),
    openUntil: localDate
      .nullable()
      .describe('Last day on which an assessment may open on it, as known now; null without an end.'),
    correctedBy: z
      .object({
        version: versionName,
        reason: z.string().describe('What is corrected.'),
      })
      .nullable()
      .describe('The version that corrects this one, whose results stay as they are; null without a correction.'),
    titles: z
      .record(z.string(), z.string())
      .describe('Title by language (BCP 47).')
      .meta({ examples: [{ en: 'DIAM Enterprise' }] }),
  })
  .meta({ id: 'ModelSummary', description: 'A published or retired version of a maturity model.' });
export type ModelSummary = z.output<typeof modelSummary>;

export const models = z.array(modelSummary).meta({ description: 'Published and retired model versions.' });

export const modelVersion = z.looseObject({ id: model, version: versionName }).meta({
  id: 'ModelVersion',
  description:
    'A complete model version as the maturity-model library defines it: stages, criteria, indicators, texts. Further fields follow its schema.',
});
