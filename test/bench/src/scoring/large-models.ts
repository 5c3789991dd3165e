import type { EvaluationInput, ModelVersion } from '@cairn/maturity-models';
import type { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';

type Model = NonNullable<ReturnType<typeof findShippedModelVersion>>;
type Criterion = Model['stages'][number]['criteria'][number];

const [INDICATORS, AREAS, PER_CRITERION] = [300, 20, 10];

/** DIAM's ladder with 300 indicators asked of each of 20 service areas. */
export const manyIndicators = (diam: Model): { readonly model: ModelVersion; readonly input: EvaluationInput } => {
  const indicators: ModelVersion['indicators'] = Array.from({ length: INDICATORS }, (_, i) => ({
    id: `i${i}`,
    askedOf: 'service-area',
    answer: { kind: 'yes-no' },
    context: false,
    optional: false,
    mayBeNotApplicable: false,
  }));
  const criteria = Array.from({ length: INDICATORS / PER_CRITERION }, (_, c): Criterion => ({
    id: `c${c}`,
    focusArea: diam.focusAreas[c % diam.focusAreas.length] ?? '',
    points: 1,
    effortDays: 1,
    provenance: 'inferred',
    rule: {
      rule: 'atLeast',
      count: AREAS - 2,
      ofAreas: {
        rule: 'all',
        of: indicators
          .slice(c * PER_CRITERION, (c + 1) * PER_CRITERION)
          .map(({ id }) => ({ rule: 'yes', indicator: id })),
      },
    },
  }));
  const model = {
    ...diam,
    indicators,
    stages: diam.stages.map((stage) => ({
      ...stage,
      criteria: stage.stage >= 1 && stage.stage <= 4 ? criteria.slice((stage.stage - 1) * 5, stage.stage * 5) : [],
    })),
    branches: diam.branches.map((branch, b) => ({
      ...branch,
      criteria: criteria.slice(20 + b * 4, b === 2 ? undefined : 24 + b * 4),
    })),
  };
  const areas = Array.from({ length: AREAS }, (_, a) => ({ id: `area-${a}`, kind: 'radiology' }));
  const answers = Object.fromEntries(
    areas.map(({ id }, a) => [
      id,
      Object.fromEntries(indicators.map((indicator, i) => [indicator.id, { value: (i * 7 + a * 3) % 11 > 0 }])),
    ]),
  );
  return { model, input: { areas, answers } };
};

/** Eight stages of forty criteria with 70 % gates; points and efforts as given by a source of numbers. */
export const manyCriteria = (diam: Model, next: () => number): ModelVersion => {
  const ids = Array.from({ length: 320 }, (_, i) => `c${i}`);
  const criterion = (id: string): Criterion => ({
    id,
    focusArea: diam.focusAreas[0] ?? '',
    points: 1 + Math.floor(next() * 90) / 10,
    effortDays: 1 + Math.floor(next() * 120) / 2,
    provenance: 'inferred',
    rule: { rule: 'yes', indicator: id },
  });
  return {
    ...diam,
    branches: [],
    indicators: ids.map((id) => ({
      id,
      askedOf: 'facility',
      answer: { kind: 'yes-no' },
      context: false,
      optional: false,
      mayBeNotApplicable: false,
    })),
    stages: [
      { stage: 0, criteria: [] },
      ...Array.from({ length: 8 }, (_, s) => ({
        stage: s + 1,
        gate: { rule: 'shareOfStage', percent: 70 } as const,
        criteria: ids.slice(s * 40, (s + 1) * 40).map(criterion),
      })),
    ],
  };
};
