import type { ConfirmationSource, ModelContent } from '@cairn/contracts/surveys/model-version.js';
import { evolveWith, mapWith, mapWithout, Rejection } from '@cairn/event-sourcing';
import { elementKey } from '@cairn/maturity-models';
import type { ModelVersionEvent } from './model-version-events.js';

export type ModelVersionRejection =
  | 'model-version-shipped'
  | 'model-version-frozen'
  | 'model-version-not-submitted'
  | 'model-version-not-published'
  | 'draft-differs'
  | 'rehearsal-running'
  | 'criteria-unconfirmed'
  | 'model-version-not-adopted'
  | 'model-element-unknown'
  | 'model-element-not-confirmed'
  | 'effective-date-passed'
  | 'overlap-before-effective-date'
  | 'former-version-missing'
  | 'mapping-leads-nowhere';

/** Of a shipped version there is nothing but what was confirmed, and that it was retired: its content is null here. */
export type IssuedVersion = {
  readonly status: 'absent' | 'draft' | 'published' | 'retired';
  readonly checksum: string;
  readonly content: ModelContent | null;
  /** What was confirmed, by the key of the element: its statement then, and the source. */
  readonly confirmed: Confirmed;
};
type Confirmed = ReadonlyMap<string, { readonly statement: string; readonly source: ConfirmationSource }>;

export const noVersion: IssuedVersion = { status: 'absent', checksum: '', content: null, confirmed: new Map() };

/** @throws Rejection `model-version-not-submitted` */
export const contentOf = ({ content }: IssuedVersion): ModelContent => {
  if (!content) throw new Rejection<ModelVersionRejection>('model-version-not-submitted');
  return content;
};

export const evolve = evolveWith<IssuedVersion, ModelVersionEvent>({
  ModelVersionSubmitted: ({ confirmed }, { data: { checksum, content } }) => ({
    status: 'draft',
    checksum,
    content,
    confirmed,
  }),
  ElementsConfirmed: (version, { data: { elements, source } }) => ({
    ...version,
    confirmed: mapWith(
      version.confirmed,
      ...elements.map((one) => [elementKey(one), { statement: one.statement, source }] as const),
    ),
  }),
  ConfirmationsWithdrawn: (version, { data: { elements } }) => ({
    ...version,
    confirmed: mapWithout(version.confirmed, ...elements.map(elementKey)),
  }),
  ModelVersionPublished: (version) => ({ ...version, status: 'published' }),
  ModelVersionRetired: (version) => ({ ...version, status: 'retired' }),
});
