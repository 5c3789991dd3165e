import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assembleModel,
  evaluate,
  type EvaluationInput,
  type ModelVersion,
  readExamples,
  textsOf,
} from '@cairn/maturity-models';
import { inputOf, surveyPlan } from '../surveys/survey-plan.js';
import { emptyTrial, namedAreas, readTrial, withAnswer, withAreas, withoutArea } from './trial.js';

const models = join(__dirname, '../../../../libs/maturity-models/models');
const shipped = readdirSync(models).flatMap((model) =>
  readdirSync(join(models, model)).map((version) => join(model, version)),
);
const filesOf = (version: string) =>
  readdirSync(join(models, version), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, text: readFileSync(join(models, version, file), 'utf8') }));

const named = (model: ModelVersion, trial: EvaluationInput) =>
  namedAreas(trial.areas, (kind, number) => `${textsOf(model, 'en').areaKinds[kind]} ${number}`);

/** The way of the page: what is kept in the window, read again, asked and evaluated. */
const onThePage = (model: ModelVersion, begun: EvaluationInput) => {
  const trial = readTrial(model, JSON.stringify(begun));
  const areas = named(model, trial);
  const input = inputOf(areas, model, (unit, indicator) => trial.answers[unit]?.[indicator] ?? null);
  return { areas, input, plan: surveyPlan(model, areas, input) };
};

/** Every indicator with few answers answered everywhere with the first of them, or the last. */
const allAnswered = (model: ModelVersion, { areas }: EvaluationInput, place: 0 | -1): EvaluationInput => {
  const given = model.indicators.flatMap(({ id, answer }) => {
    const value =
      answer.kind === 'yes-no'
        ? [true, false].at(place)
        : answer.kind === 'choice'
          ? answer.options.at(place)
          : undefined;
    return value === undefined ? [] : [[id, { value }] as const];
  });
  return {
    areas,
    answers: Object.fromEntries(
      ['facility', ...areas.map(({ id }) => id)].map((unit) => [unit, Object.fromEntries(given)]),
    ),
  };
};

describe.each(shipped)('a trial of %s', (version) => {
  const files = filesOf(version);
  const model = assembleModel(files).model as ModelVersion;
  const { examples } = readExamples(files);

  it('asks every indicator, in some state of the answers', () => {
    let ids = 0;
    const everyKind = withAreas(emptyTrial, model.areaKinds, () => `area-${(ids += 1)}`);
    const begun = [
      everyKind,
      allAnswered(model, everyKind, 0),
      allAnswered(model, everyKind, -1),
      ...examples.map(({ input }) => input),
    ];
    const asked = new Set(
      begun.flatMap((trial) =>
        onThePage(model, trial).plan.flatMap(({ rows }) => rows.map(({ indicator }) => indicator.id)),
      ),
    );
    expect(model.indicators.filter(({ id }) => !asked.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it.each(examples.map(({ name, input, check }) => [name, input, check] as const))(
    'gives with %s what the model expects',
    (_, input, check) => {
      const page = onThePage(model, input);
      expect(evaluate(model, page.input)).toEqual(evaluate(model, input));
      expect(check(model)).toEqual([]);
    },
  );
});

describe('the answers of a trial', () => {
  const model = {
    areaKinds: ['ward'],
    indicators: [
      { id: 'q', answer: { kind: 'yes-no' }, askedOf: 'service-area' },
      { id: 'f', answer: { kind: 'scale', from: 0, to: 2 }, askedOf: 'facility' },
    ],
  } as unknown as ModelVersion;
  const ward = withAreas(emptyTrial, ['ward'], () => 'w1');
  const answered = withAnswer(withAnswer(ward, 'w1', 'q', { value: true }), 'facility', 'f', { value: 2 });

  it('are kept and read again', () => expect(readTrial(model, JSON.stringify(answered))).toEqual(answered));
  it('are dropped where the version does not take them any more', () => {
    const former = withAnswer(withAnswer(answered, 'facility', 'f', { value: 9 }), 'facility', 'gone', { value: true });
    expect(
      readTrial(model, JSON.stringify({ ...former, areas: [...former.areas, { id: 'x', kind: 'gone' }] })),
    ).toEqual({ ...ward, answers: { w1: { q: { value: true } }, facility: {} } });
  });
  it.each([undefined, '', 'no JSON', '[]', '{"areas":1}'])('are none in %j', (text) =>
    expect(readTrial(model, text)).toEqual(emptyTrial),
  );
  it('go with their service area, and one by one', () => {
    expect(withoutArea(answered, 'w1')).toEqual({ areas: [], answers: { facility: { f: { value: 2 } } } });
    expect(withAnswer(answered, 'w1', 'q', null).answers['w1']).toEqual({});
  });
  it('come from service areas named by their kind, the second of a kind by its number', () =>
    expect(
      namedAreas([...ward.areas, { id: 'w2', kind: 'ward' }], (kind, number) => `${kind} ${number}`).map(
        ({ name }) => name,
      ),
    ).toEqual(['ward 1', 'ward 2']));
});
