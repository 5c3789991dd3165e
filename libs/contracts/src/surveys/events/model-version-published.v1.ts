import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { localDate } from '../../values.js';
import { checksum, model, modelVersion } from '../../vocabulary.js';
import { answerMapping, modelContent } from '../model-version.js';

export const modelVersionPublished = eventContract(
  'surveys',
  'model-version-published.v1',
  z
    .object({
      model,
      version: modelVersion,
      checksum,
      effectiveFrom: localDate.describe('First day on which assessments open on it.'),
      former: modelVersion.nullable().describe('The version it follows; null for the first of a model.'),
      formerUntil: localDate
        .nullable()
        .describe('Last day on which assessments open on the former version; null without an end.'),
      mapping: answerMapping,
      correction: z
        .object({ reason: z.string().describe('What is corrected.') })
        .nullable()
        .describe('Set where it corrects the former version.'),
      content: modelContent,
    })
    .meta({
      description: 'A model version was published; its content never changes again. It holds no personal data.',
    }),
  {
    model: 'diam-enterprise',
    version: '2027',
    checksum: 'f1a2',
    effectiveFrom: '2027-07-01',
    former: '2019',
    formerUntil: '2027-12-31',
    mapping: { 'mobile-view': { from: 'mobile-viewer' } },
    correction: null,
    content: { id: 'diam-enterprise', version: '2027' },
  },
);
