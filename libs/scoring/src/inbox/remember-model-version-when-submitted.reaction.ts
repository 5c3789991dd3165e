import { modelVersionSubmitted } from '@cairn/contracts/surveys/events/model-version-submitted.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { ScoringTables } from '../scoring.tables.js';

/** A draft can be rehearsed; it scores nobody. */
export const rememberDraft = reaction<ScoringTables, typeof modelVersionSubmitted>(
  'remember-model-version-when-submitted',
  modelVersionSubmitted,
  async ({ data: { model, version, checksum, content } }, { db }) => {
    const draft = { status: 'draft', checksum, content: JSON.stringify(content) } as const;
    await db
      .insertInto('model_versions')
      .values({ model, version, ...draft })
      .onConflict((conflict) => conflict.columns(['model', 'version']).doUpdateSet(draft))
      .execute();
  },
);
