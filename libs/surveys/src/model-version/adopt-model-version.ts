import type { Command } from '@cairn/event-sourcing';
import type { ModelVersionEvent } from './model-version-events.js';
import type { IssuedVersion } from './model-version-state.js';
import { type SubmitModelVersion, submitModelVersion } from './submit-model-version.js';

export type AdoptModelVersion = Command<'AdoptModelVersion', SubmitModelVersion['data']>;

/** Makes a draft that came with the program the programme's own, as it is. What was changed since is not undone. */
export const adoptModelVersion = ({ data, meta }: AdoptModelVersion, version: IssuedVersion): ModelVersionEvent[] =>
  version.status === 'absent' ? submitModelVersion({ type: 'SubmitModelVersion', data, meta }, version) : [];
