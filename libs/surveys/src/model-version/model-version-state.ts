import type { ModelContent } from '@cairn/contracts/surveys/model-version.js';
import { evolveWith, Rejection } from '@cairn/event-sourcing';
import type { ModelVersionEvent } from './model-version-events.js';

export type ModelVersionRejection =
  | 'model-version-shipped'
  | 'model-version-frozen'
  | 'model-version-not-submitted'
  | 'model-version-not-published'
  | 'draft-differs'
  | 'criteria-unconfirmed'
  | 'effective-date-passed'
  | 'overlap-before-effective-date'
  | 'former-version-missing'
  | 'mapping-leads-nowhere';

/** A shipped version has no stream until it is retired: its content is null here. */
export type IssuedVersion = {
  readonly status: 'absent' | 'draft' | 'published' | 'retired';
  readonly checksum: string;
  readonly content: ModelContent | null;
};

export const noVersion: IssuedVersion = { status: 'absent', checksum: '', content: null };

/** @throws Rejection `model-version-not-submitted` */
export const contentOf = ({ content }: IssuedVersion): ModelContent => {
  if (!content) throw new Rejection('model-version-not-submitted' satisfies ModelVersionRejection);
  return content;
};

/** What is served once it is published: the draft with its date. */
export const publishedContent = (version: IssuedVersion, effectiveFrom: string): ModelContent => ({
  ...contentOf(version),
  status: 'published',
  effectiveFrom,
});

export const evolve = evolveWith<IssuedVersion, ModelVersionEvent>({
  ModelVersionSubmitted: (_, { data: { checksum, content } }) => ({ status: 'draft', checksum, content }),
  ModelVersionPublished: (version) => ({ ...version, status: 'published' }),
  ModelVersionRetired: (version) => ({ ...version, status: 'retired' }),
});
