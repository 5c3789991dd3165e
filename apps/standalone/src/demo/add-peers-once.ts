import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import type { AnyServiceDefinition } from '@cairn/platform/process/prepare-database.js';
import type { Runtime } from '@cairn/platform/process/runtime.js';
import { simulateIn } from '@cairn/simulation/run-simulation.store.js';
import { Temporal } from 'temporal-polyfill';
import { peersOn } from './peers.js';
import { beginStory } from './demo-progress.store.js';

/**
 * Gives an empty demo the facilities that its hospital is compared with. Nobody can sign in yet and no service works in
 * the background, so that nothing else happens in the database meanwhile.
 */
export const addPeersOnce = async (
  runtime: Runtime,
  definitions: readonly AnyServiceDefinition[],
  facilities?: number,
): Promise<void> => {
  if (!(await beginStory(runtime.config))) return;
  const model = findShippedModelVersion('diam-enterprise');
  if (!model) throw new Error('The model of the demo is not shipped.');
  process.stdout.write('Adding the other facilities of the programme to the demo ...\n');
  await simulateIn(runtime, definitions, peersOn(Temporal.Now.plainDateISO('UTC'), model, facilities));
};
