import type { ModelElement } from '@cairn/contracts/surveys/model-version.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { elementKey } from '@cairn/maturity-models';
import type { ModelVersionEvent } from './model-version-events.js';
import type { IssuedVersion, ModelVersionRejection } from './model-version-state.js';

export type WithdrawConfirmations = Command<
  'WithdrawConfirmations',
  {
    readonly model: string;
    readonly version: string;
    readonly elements: readonly ModelElement[];
    readonly reason: string;
  }
>;

/** Stops new certificates; those that were granted stay. */
export const withdrawConfirmations = (
  { data: { model, version: name, elements, reason } }: WithdrawConfirmations,
  version: IssuedVersion,
): ModelVersionEvent[] => {
  const absent = elements.filter((one) => !version.confirmed.has(elementKey(one)));
  if (absent.length > 0)
    throw new Rejection<ModelVersionRejection>('model-element-not-confirmed', { elements: absent });
  return [{ type: 'ConfirmationsWithdrawn', data: { model, version: name, elements: [...elements], reason } }];
};
