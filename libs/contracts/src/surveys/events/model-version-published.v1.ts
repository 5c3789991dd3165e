import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { localDate, slug } from '../../values.js';
import { answerMapping, modelContent } from '../model-version.js';

/**
 * Carries the whole version: facts about a model, nothing about anybody. `checksum` names the content, which never
 * changes again.
 */
export const modelVersionPublished = eventContract(
  'surveys',
  'model-version-published.v1',
  z.object({
    model: slug,
    version: slug,
    checksum: z.string(),
    effectiveFrom: localDate,
    former: slug.nullable(),
    formerUntil: localDate.nullable(),
    mapping: answerMapping,
    correction: z.object({ reason: z.string() }).nullable(),
    content: modelContent,
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
