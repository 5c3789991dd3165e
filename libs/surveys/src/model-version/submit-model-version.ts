import type { ModelContent } from '@cairn/contracts/surveys/model-version.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import type { ModelVersionEvent } from './model-version-events.js';
import type { IssuedVersion, ModelVersionRejection } from './model-version-state.js';

/** `shipped`: whether the program came with a version of this name. */
export type SubmitModelVersion = Command<
  'SubmitModelVersion',
  { readonly checksum: string; readonly content: ModelContent; readonly shipped: boolean }
>;

/** A draft may be submitted again and again; what was published once is frozen. */
export const submitModelVersion = (
  { data: { checksum, content, shipped } }: SubmitModelVersion,
  version: IssuedVersion,
): ModelVersionEvent[] => {
  const named = { model: content.id, version: content.version };
  if (shipped) throw new Rejection('model-version-shipped' satisfies ModelVersionRejection, named);
  if (version.checksum === checksum) return [];
  if (version.status === 'published' || version.status === 'retired')
    throw new Rejection('model-version-frozen' satisfies ModelVersionRejection, named);
  return [{ type: 'ModelVersionSubmitted', data: { ...named, checksum, content } }];
};
