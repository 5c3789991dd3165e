import fc from 'fast-check';
import type { AnswerValue, EvaluationInput } from '../answer/answer.js';
import { criteriaOf } from '../model/criteria-of.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { ModelVersion } from '../model/model-schema.js';
import { findShippedModelVersion, readExamples, readModelFolder, SHIPPED_MODELS } from './shipped-models.folder.js';
import { answerSets } from '../testing/answer-sets.js';

const version = (id: string, name: string): ModelVersion => findShippedModelVersion(id, name) as ModelVersion;
const emram2009 = version('emram', '2009');
const europe = version('emram-europe', '2010');
const emram2018 = version('emram', '2018');
const example = (folder: string, wanted: string): EvaluationInput =>
  readExamples(readModelFolder(`${SHIPPED_MODELS}/${folder}`)).examples.find(({ name }) => name === wanted)
    ?.input as EvaluationInput;
const given = (value: { [indicator: string]: AnswerValue }) =>
  Object.fromEntries(Object.entries(value).map(([id, one]) => [id, { value: one }]));
const changed = (input: EvaluationInput, value: { [indicator: string]: AnswerValue }): EvaluationInput => ({
  ...input,
  answers: { ...input.answers, facility: { ...input.answers.facility, ...given(value) } },
});
const criterionIn = (model: ModelVersion, input: EvaluationInput, id: string) =>
  evaluate(model, input)
    .stages.flatMap(({ criteria }) => criteria)
    .find((criterion) => criterion.id === id);
const placeOf = (model: ModelVersion, id: RegExp) =>
  criteriaOf(model)
    .filter(({ criterion }) => id.test(criterion.id))
    .map(({ stage }) => stage);

describe('a hospital whose edition changed', () => {
  /**
   * As Southern DHB in New Zealand: 5.3510 under the edition in force until 2017, 0.0765 under that of 2018. Both
   * formulas of the decimals are ours.
   */
  const areas = [
    { id: 'icu', kind: 'intensive-care' },
    { id: 'ward', kind: 'general-medicine' },
  ];
  const oneService = given({
    'area-vital-signs': true,
    'area-flow-sheets': true,
    'area-nursing-notes': true,
    'area-emar': true,
    'area-order-entry': true,
    'area-order-guidance': true,
    'area-pharmacy-joined': true,
    'area-bedside-check': true,
  });
  const inpatientDays = (percent: number) => ({ percent, basis: 'inpatient-days' });
  const southern: EvaluationInput = {
    areas,
    answers: {
      icu: oneService,
      facility: given({
        'laboratory-live': true,
        'radiology-live': true,
        'pharmacy-live': true,
        'repository-live': true,
        'controlled-vocabulary': true,
        'conflict-checks': true,
        'exchange-capable': true,
        'order-error-checking': true,
        'images-outside-radiology': true,
        'pacs-full': true,
        'film-replaced': true,
        'decision-support-full': true,
        'cardiology-pacs-full': false,
        'other-images-by-patient': false,
        'emergency-department': true,
        'milk-stored': true,
        'database-exists': true,
        'nursing-documentation-share': inpatientDays(9),
        'orders-share': inpatientDays(9),
        'physician-documentation-share': inpatientDays(0),
        'loop-medication-share': inpatientDays(9),
      }),
    },
  };

  it('is above stage 5 under the version of 2009: one service is enough', () => {
    const { stage, score } = evaluate(emram2009, southern);
    expect([stage, score]).toEqual([5, 5.381]);
  });

  it('falls below stage 1 under the version of 2018 with the same answers: images come first, and use is measured in percent', () => {
    const { stage, score, blockers } = evaluate(emram2018, southern);
    expect(stage).toBe(0);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(0.25);
    expect(blockers).toEqual(['S1.cardiology-pacs', 'S1.other-images']);
    expect(criterionIn(emram2018, southern, 'S3.nursing-documentation')).toMatchObject({ status: 'not-met' });
  });
});

describe('EMRAM until 2017', () => {
  it('has scores with four decimals that extra points and higher stages make', () => {
    expect(evaluate(emram2009, example('emram/2009', 'stage-3-without-extra-points')).score).toBe(3);
    expect(evaluate(emram2009, example('emram/2009', 'stage-3-with-extra-points')).score).toBe(3.1);
    expect(evaluate(emram2009, example('emram/2009', 'stage-2')).score).toBe(2.9189);
  });

  it('puts the closed loop before images without film in the chart, and after it in Europe', () => {
    expect([placeOf(emram2009, /closed-loop/), placeOf(emram2009, /full-pacs/)]).toEqual([[5], [6]]);
    expect([placeOf(europe, /closed-loop/), placeOf(europe, /full-pacs/)]).toEqual([[6], [5]]);
  });

  it('accepts outside providers instead of the own laboratory in Europe alone', () => {
    const outside = example('emram-europe/2010', 'stage-7-with-outside-laboratory');
    expect(evaluate(europe, outside).stage).toBe(7);
    expect(evaluate(emram2009, outside).stage).toBe(0);
  });

  it('is no longer in force', () => {
    for (const model of [emram2009, europe])
      expect([model.status, model.effectiveUntil]).toEqual(['retired', '2017-12-31']);
  });
});

describe('EMRAM 2018', () => {
  const complete = example('emram/2018', 'stage-7');

  it('stays a draft while criteria are unconfirmed', () => {
    expect(criteriaOf(emram2018).some(({ criterion }) => criterion.provenance === 'unconfirmed')).toBe(true);
    expect(emram2018.status).toBe('draft');
    expect(findShippedModelVersion('emram')).toBeUndefined();
  });

  it('begins on the day after the older edition ended', () =>
    expect([emram2009.effectiveUntil, emram2018.effectiveFrom]).toEqual(['2017-12-31', '2018-01-01']));

  it('has all images in stage 1', () => expect(placeOf(emram2018, /pacs/)).toEqual([1, 1]));

  it.each([
    ['nursing-documentation-share', 'S3.nursing-documentation'],
    ['orders-share', 'S4.orders'],
    ['physician-documentation-share', 'S5.physician-documentation'],
    ['loop-medication-share', 'S6.medication'],
  ])('asks 50 %% of %s, by a denominator that the hospital chooses', (indicator, criterion) => {
    for (const basis of ['clinics', 'inpatient-days', 'inpatients']) {
      expect(
        criterionIn(emram2018, changed(complete, { [indicator]: { percent: 50, basis } }), criterion)?.status,
      ).toBe('met');
      expect(
        criterionIn(emram2018, changed(complete, { [indicator]: { percent: 49.9, basis } }), criterion)?.status,
      ).toBe('not-met');
    }
  });

  it('says how far: 47 % of 50 %', () => {
    const found = criterionIn(
      emram2018,
      changed(complete, { 'loop-medication-share': { percent: 47, basis: 'clinics' } }),
      'S6.medication',
    );
    expect(found?.proof.of[0]).toMatchObject({ value: 47, target: 50, distance: 3, unit: 'percent' });
  });

  it('refuses a denominator that the model does not know', () =>
    expect(
      criterionIn(emram2018, changed(complete, { 'orders-share': { percent: 90, basis: 'beds' } }), 'S4.orders')
        ?.status,
    ).toBe('not-met'));

  it('wants use in the emergency department without counting it', () => {
    expect(criterionIn(emram2018, changed(complete, { 'orders-emergency': false }), 'S4.orders')?.status).toBe(
      'not-met',
    );
    expect(
      criterionIn(
        emram2018,
        changed(complete, { 'orders-emergency': false, 'emergency-department': false }),
        'S4.orders',
      )?.status,
    ).toBe('met');
    expect(criterionIn(emram2018, changed(complete, { 'orders-emergency': false }), 'S7.orders')?.status).toBe('met');
  });

  it('asks for milk only where a neonatal unit stores it', () => {
    const without = changed(complete, { 'loop-milk-share': { percent: 0, basis: 'clinics' } });
    expect(criterionIn(emram2018, without, 'S6.human-milk')?.status).toBe('not-met');
    expect(criterionIn(emram2018, changed(without, { 'milk-stored': false }), 'S6.human-milk')?.status).toBe(
      'not-applicable',
    );
  });

  it('needs every criterion of a stage: one that is missing keeps the stage away', () => {
    const model = emram2018.stages.slice(1);
    expect(model.map(({ gate }) => gate)).toEqual(Array(7).fill({ rule: 'shareOfStage', percent: 100 }));
    fc.assert(
      fc.property(answerSets(emram2018), (input) => {
        const { stage, stages } = evaluate(emram2018, input);
        const firstShort = stages.findIndex(({ criteria }) => criteria.some(({ status }) => status === 'not-met'));
        expect(stage).toBe(firstShort === -1 ? 7 : firstShort - 1);
      }),
      { numRuns: 500 },
    );
  });
});
