import type { ModelContent } from '@cairn/contracts/surveys/model-version.js';
import type { ModelVersion } from '@cairn/maturity-models';
import type { ModelVersionEvent } from './model-version-events.js';

type Publication = Pick<
  Extract<ModelVersionEvent, { type: 'ModelVersionPublished' }>['data'],
  'effectiveFrom' | 'confirmed'
>;

/** What is served once it is published: the draft with its date, and what was confirmed no longer marked as ours. */
export const publishedContent = (draft: ModelContent, { effectiveFrom, confirmed = [] }: Publication): ModelContent => {
  const { stages, branches } = draft as unknown as ModelVersion;
  const marked = <Part extends { readonly criteria: ModelVersion['stages'][number]['criteria'] }>(
    part: Part,
  ): Part => ({
    ...part,
    criteria: part.criteria.map((one) => (confirmed.includes(one.id) ? { ...one, provenance: 'published' } : one)),
  });
  return {
    ...draft,
    status: 'published',
    effectiveFrom,
    ...(confirmed.length > 0 && { stages: stages.map(marked), branches: branches.map(marked) }),
  };
};
