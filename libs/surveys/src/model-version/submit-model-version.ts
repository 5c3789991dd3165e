import type { ModelContent } from '@cairn/contracts/surveys/model-version.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import type { ModelVersionEvent } from './model-version-events.js';
import type { IssuedVersion, ModelVersionRejection } from './model-version-state.js';

/** `shippedAs`: the status of the version of this name that the program came with; null where there is none. */
export type SubmitModelVersion = Command<
  'SubmitModelVersion',
  {
    readonly checksum: string;
    readonly content: ModelContent;
    readonly shippedAs: 'draft' | 'published' | 'retired' | null;
  }
>;

/**
 * A draft may be submitted again and again, one that the program came with too; what was published once is frozen.
 */
export const submitModelVersion = (
  { data: { checksum, content, shippedAs } }: SubmitModelVersion,
  version: IssuedVersion,
): ModelVersionEvent[] => {
  const named = { model: content.id, version: content.version };
  if (shippedAs !== null && shippedAs !== 'draft')
    throw new Rejection<ModelVersionRejection>('model-version-shipped', named);
  if (version.checksum === checksum) return [];
  if (version.status === 'published' || version.status === 'retired')
    throw new Rejection<ModelVersionRejection>('model-version-frozen', named);
  return [{ type: 'ModelVersionSubmitted', data: { ...named, checksum, content } }];
};
