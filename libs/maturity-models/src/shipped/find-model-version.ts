import type { ModelVersion } from '../model/model-schema.js';

/** The version asked for, or without one the newest published version of the model. */
export const findModelVersion = (
  models: readonly ModelVersion[],
  id: string,
  version?: string,
): ModelVersion | undefined => {
  const ofModel = models.filter((model) => model.id === id);
  if (version !== undefined) return ofModel.find((model) => model.version === version);
  return ofModel
    .filter(({ status }) => status === 'published')
    .reduce<ModelVersion | undefined>(
      (newest, model) => (newest && newest.effectiveFrom >= model.effectiveFrom ? newest : model),
      undefined,
    );
};
