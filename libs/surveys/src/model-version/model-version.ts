import type { Decider } from '@cairn/event-sourcing';
import type { ModelVersionEvent } from './model-version-events.js';
import { type IssuedVersion, evolve, noVersion } from './model-version-state.js';
import { type PublishModelVersion, publishModelVersion } from './publish-model-version.js';
import { type RetireModelVersion, retireModelVersion } from './retire-model-version.js';
import { type SubmitModelVersion, submitModelVersion } from './submit-model-version.js';

export type ModelVersionCommand = SubmitModelVersion | PublishModelVersion | RetireModelVersion;

export const issuedVersion: Decider<ModelVersionCommand, IssuedVersion, ModelVersionEvent> = {
  category: 'model-version',
  initialState: noVersion,
  evolve,
  decide: {
    SubmitModelVersion: submitModelVersion,
    PublishModelVersion: publishModelVersion,
    RetireModelVersion: retireModelVersion,
  },
};
