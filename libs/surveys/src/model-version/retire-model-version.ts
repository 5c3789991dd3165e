import { type Command, Rejection } from '@cairn/event-sourcing';
import type { ModelVersionEvent } from './model-version-events.js';
import type { IssuedVersion, ModelVersionRejection } from './model-version-state.js';

/** `shippedAs`: the status it was shipped with; null for a version that was published at run time. */
export type RetireModelVersion = Command<
  'RetireModelVersion',
  {
    readonly model: string;
    readonly version: string;
    readonly reason: string;
    readonly shippedAs: 'draft' | 'published' | 'retired' | null;
  }
>;

/** No assessment opens on it any more; those that pinned it keep it. */
export const retireModelVersion = (
  { data: { model, version: name, reason, shippedAs } }: RetireModelVersion,
  version: IssuedVersion,
): ModelVersionEvent[] => {
  const status = version.status === 'absent' && shippedAs ? shippedAs : version.status;
  if (status === 'retired') return [];
  if (status !== 'published') throw new Rejection<ModelVersionRejection>('model-version-not-published', { status });
  return [{ type: 'ModelVersionRetired', data: { model, version: name, reason } }];
};
