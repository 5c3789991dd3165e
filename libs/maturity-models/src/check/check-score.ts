import type { ModelVersion } from '../model/model-schema.js';

type ScoreProblem = { readonly path: readonly PropertyKey[]; readonly message: string };

/** What in a model's `score` leads nowhere; paths are relative to it. */
export const checkScore = ({ score, focusAreas, indicators }: ModelVersion): readonly ScoreProblem[] => {
  const found: ScoreProblem[] = [];
  if (score.kind === 'focus-areas') {
    for (const id of Object.keys(score.weights))
      if (!focusAreas.includes(id)) found.push({ path: ['weights', id], message: 'is not a focus area of this model' });
    if (!Object.values(score.weights).some((weight) => weight > 0))
      found.push({ path: ['weights'], message: 'weighs nothing' });
    const unknown = score.completeness?.unknownOption;
    if (
      unknown !== undefined &&
      !indicators.some(({ answer }) => answer.kind === 'choice' && answer.options.includes(unknown))
    ) {
      found.push({ path: ['completeness', 'unknownOption'], message: `"${unknown}" is an option of no indicator` });
    }
  }
  if (score.kind !== 'levels') return found;
  const placed = new Set<string>();
  score.groups.forEach((group, g) =>
    group.focusAreas.forEach((id, i) => {
      const path = ['groups', g, 'focusAreas', i];
      if (!focusAreas.includes(id)) found.push({ path, message: `"${id}" is not a focus area of this model` });
      if (placed.has(id)) found.push({ path, message: `"${id}" is in two groups` });
      placed.add(id);
    }),
  );
  for (const id of focusAreas) if (!placed.has(id)) found.push({ path: ['groups'], message: `"${id}" is in no group` });
  return found;
};
