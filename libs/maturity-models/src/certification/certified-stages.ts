import type { ModelVersion } from '../model/model-schema.js';

/** The stages a version certifies, lowest first; none where it states no terms of certification. */
export const certifiedStages = ({
  certification,
  stages,
}: Pick<ModelVersion, 'certification' | 'stages'>): readonly number[] =>
  certification === undefined
    ? []
    : stages
        .map(({ stage }) => stage)
        .filter((stage) => stage >= certification.visitFromStage)
        .toSorted((one, other) => one - other);
