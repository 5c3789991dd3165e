import type { ModelVersion } from '@cairn/maturity-models';
import { findShippedModelVersion, shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { BadUsage } from './command.js';

/** @throws BadUsage naming the versions there are, when this one is none of them */
export const modelVersionNamed = (id: string, version: string | undefined): ModelVersion => {
  const model = findShippedModelVersion(id, version);
  if (model) return model;
  const known = shippedModelVersions()
    .map((known) => `${known.id} ${known.version}`)
    .join(', ');
  throw new BadUsage(`there is no model version "${[id, version].filter(Boolean).join(' ')}"; known: ${known}`);
};
