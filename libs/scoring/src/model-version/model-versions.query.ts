import { type ModelVersion, modelVersionSchema } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { modelVersionsWith } from '@cairn/platform/models/model-versions.js';

/** The one way in which this service finds a model version. */
export const modelVersions = modelVersionsWith<ModelVersion>(findShippedModelVersion, (content) =>
  modelVersionSchema.parse(content),
);
