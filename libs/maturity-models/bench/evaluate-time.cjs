/** Prints how long evaluating takes: `nx build maturity-models && node libs/maturity-models/bench/evaluate-time.cjs`. */
const { evaluate, reevaluate } = require('../../../dist/libs/maturity-models/src/index.js');
const { shippedModelVersions } = require('../../../dist/libs/maturity-models/src/shipped-models.folder.js');

const INDICATORS = 300;
const AREAS = 20;
const PER_CRITERION = 10;

const diam = shippedModelVersions().find(({ id }) => id === 'diam-enterprise');
const indicators = Array.from({ length: INDICATORS }, (_, i) => ({
  id: `i${i}`, askedOf: 'service-area', answer: { kind: 'yes-no' }, context: false, optional: false, mayBeNotApplicable: false,
}));
const criteria = Array.from({ length: INDICATORS / PER_CRITERION }, (_, c) => ({
  id: `c${c}`, focusArea: diam.focusAreas[c % diam.focusAreas.length], points: 1, effortDays: 1, provenance: 'published',
  rule: {
    rule: 'atLeast', count: AREAS - 2,
    ofAreas: { rule: 'all', of: indicators.slice(c * PER_CRITERION, (c + 1) * PER_CRITERION).map(({ id }) => ({ rule: 'yes', indicator: id })) },
  },
}));
const model = {
  ...diam, indicators,
  stages: diam.stages.map((stage) => ({ ...stage, criteria: stage.stage >= 1 && stage.stage <= 4 ? criteria.slice((stage.stage - 1) * 5, stage.stage * 5) : [] })),
  branches: diam.branches.map((branch, b) => ({ ...branch, criteria: criteria.slice(20 + b * 4, b === 2 ? undefined : 24 + b * 4) })),
};
const areas = Array.from({ length: AREAS }, (_, a) => ({ id: `area-${a}`, kind: 'radiology' }));
const answers = Object.fromEntries(areas.map(({ id }, a) => [id, Object.fromEntries(indicators.map((indicator, i) => [indicator.id, { value: (i * 7 + a * 3) % 11 > 0 }]))]));
const input = { areas, answers };

const microseconds = (run, times) => {
  for (let i = 0; i < times / 4; i++) run();
  const taken = Array.from({ length: times }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1000;
  }).sort((a, b) => a - b);
  return `median ${taken[times / 2].toFixed(1)} us, p95 ${taken[Math.floor(times * 0.95)].toFixed(1)} us`;
};

const before = evaluate(model, input);
console.log(`${INDICATORS} indicators x ${AREAS} service areas, whole proof: ${microseconds(() => evaluate(model, input), 2000)}`);
console.log(`after one changed answer: ${microseconds(() => reevaluate(model, input, before, ['i5']), 2000)}`);
