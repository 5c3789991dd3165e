import { lowestStage } from '../model/lowest-stage.js';
import type { ModelVersion } from '../model/model-schema.js';

type CertificationProblem = { readonly path: readonly PropertyKey[]; readonly message: string };

/** What in a version's terms of certification contradicts itself or its stages; paths are relative to them. */
export const checkCertification = (model: ModelVersion): readonly CertificationProblem[] => {
  const { certification, stages } = model;
  if (!certification) return [];
  const { visitFromStage, validityMonths, renewalWindowMonths } = certification;
  const found: CertificationProblem[] = [];
  if (!stages.some(({ stage }) => stage === visitFromStage))
    found.push({ path: ['visitFromStage'], message: `stage ${visitFromStage} is not a stage of this model` });
  else if (visitFromStage <= lowestStage(model))
    found.push({ path: ['visitFromStage'], message: 'is the stage where every facility starts' });
  if (renewalWindowMonths > validityMonths)
    found.push({ path: ['renewalWindowMonths'], message: 'is longer than the validity' });
  return found;
};
