import type { Decider } from '@cairn/event-sourcing';
import { type AdoptModelVersion, adoptModelVersion } from './adopt-model-version.js';
import { type ConfirmElements, confirmElements } from './confirm-elements.js';
import type { ModelVersionEvent } from './model-version-events.js';
import { type IssuedVersion, evolve, noVersion } from './model-version-state.js';
import { type PublishModelVersion, publishModelVersion } from './publish-model-version.js';
import { type RetireModelVersion, retireModelVersion } from './retire-model-version.js';
import { type SubmitModelVersion, submitModelVersion } from './submit-model-version.js';
import { type WithdrawConfirmations, withdrawConfirmations } from './withdraw-confirmations.js';

export type ModelVersionCommand =
  | SubmitModelVersion
  | AdoptModelVersion
  | ConfirmElements
  | WithdrawConfirmations
  | PublishModelVersion
  | RetireModelVersion;

export const issuedVersion: Decider<ModelVersionCommand, IssuedVersion, ModelVersionEvent> = {
  category: 'model-version',
  initialState: noVersion,
  evolve,
  decide: {
    SubmitModelVersion: submitModelVersion,
    AdoptModelVersion: adoptModelVersion,
    ConfirmElements: confirmElements,
    WithdrawConfirmations: withdrawConfirmations,
    PublishModelVersion: publishModelVersion,
    RetireModelVersion: retireModelVersion,
  },
};
