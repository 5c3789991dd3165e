import type {
  ConfirmationSource,
  ModelElement,
  ModelElementConfirmed,
} from '@cairn/contracts/surveys/model-version.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { elementKey } from '@cairn/maturity-models';
import type { ModelVersionEvent } from './model-version-events.js';
import type { IssuedVersion, ModelVersionRejection } from './model-version-state.js';

/**
 * `checksum` names the version that was seen. `known`: all elements of the version as it stands now, with its checksum;
 * `shippedAs`: the status it was shipped with, null for one that was submitted at run time.
 */
export type ConfirmElements = Command<
  'ConfirmElements',
  {
    readonly model: string;
    readonly version: string;
    readonly checksum: string;
    readonly elements: readonly ModelElement[];
    readonly source: ConfirmationSource;
    readonly known: { readonly checksum: string; readonly elements: readonly ModelElementConfirmed[] };
    readonly shippedAs: 'draft' | 'published' | 'retired' | null;
  }
>;

const sameSource = (one: ConfirmationSource | undefined, other: ConfirmationSource): boolean =>
  one?.document === other.document && one.place === other.place && one.url === other.url;

/** Keeps what was found in a source, word for word: another wording needs another confirmation. */
export const confirmElements = (
  { data: { model, version: name, checksum, elements, source, known, shippedAs } }: ConfirmElements,
  version: IssuedVersion,
): ModelVersionEvent[] => {
  if (version.status === 'absent' && shippedAs === 'draft')
    throw new Rejection<ModelVersionRejection>('model-version-not-adopted');
  if (checksum !== known.checksum) throw new Rejection<ModelVersionRejection>('draft-differs');
  const statements = new Map(known.elements.map((one) => [elementKey(one), one]));
  const unknown = elements.filter((one) => !statements.has(elementKey(one)));
  if (unknown.length > 0) throw new Rejection<ModelVersionRejection>('model-element-unknown', { elements: unknown });
  const wanted = [...new Set(elements.map(elementKey))].flatMap((key) => statements.get(key) ?? []);
  const anew = wanted.filter((one) => {
    const before = version.confirmed.get(elementKey(one));
    return before?.statement !== one.statement || !sameSource(before.source, source);
  });
  return anew.length === 0
    ? []
    : [{ type: 'ElementsConfirmed', data: { model, version: name, elements: anew, source } }];
};
