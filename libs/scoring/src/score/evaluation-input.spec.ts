import { evaluate, type ModelVersion } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { canonicalText, evaluationInput, resultOf } from './evaluation-input.js';

const radiology = { id: '00000000-0000-4000-8000-0000000000a1', name: 'Radiology', kind: 'radiology' };
const archive = { unitId: radiology.id, indicatorId: 'area-archive', answer: { value: true } };
const share = {
  unitId: 'facility',
  indicatorId: 'linked-in-emr-share',
  answer: { value: { percent: 80, basis: 'studies-per-year' } },
};

describe('the input of an evaluation', () => {
  it('holds the answers by unit and indicator', () =>
    expect(evaluationInput([radiology], [archive, share])).toEqual({
      areas: [radiology],
      answers: {
        facility: { 'linked-in-emr-share': share.answer },
        [radiology.id]: { 'area-archive': archive.answer },
      },
    }));

  it('reads the same whatever order answers and their keys came in', () => {
    const turned = { ...share, answer: { value: { basis: 'studies-per-year', percent: 80 } } };
    expect(canonicalText(evaluationInput([radiology], [archive, share]))).toBe(
      canonicalText(evaluationInput([radiology], [turned, archive])),
    );
  });

  it('reads differently when one answer differs', () =>
    expect(canonicalText(evaluationInput([radiology], [archive]))).not.toBe(
      canonicalText(evaluationInput([radiology], [{ ...archive, answer: { value: false } }])),
    ));

  it('takes names of JavaScript itself for what they are', () => {
    const odd = { unitId: '__proto__', indicatorId: 'constructor', answer: { value: true } };
    expect(Object.keys(evaluationInput([], [odd]).answers)).toEqual(['__proto__']);
  });
});

describe('the result of an evaluation', () => {
  const model = findShippedModelVersion('diam-enterprise', '2019') as ModelVersion;

  it('names every criterion of stages and branches', () => {
    const { criteria, stage } = resultOf(evaluate(model, evaluationInput([radiology], [])));
    const wanted = [...model.stages, ...model.branches].flatMap((part) => part.criteria.map(({ id }) => id));
    expect(Object.keys(criteria).sort()).toEqual([...wanted].sort());
    expect(stage).toBe(0);
  });

  it.each([
    [null],
    [{}],
    [{ value: null }],
    [{ value: { percent: 'x' } }],
    [{ value: [] }],
    [{ notApplicable: 7 }],
    ['rubbish'],
  ])('exists whatever the answer %j is', (rubbish) => {
    const answers = model.indicators.map(({ id, askedOf }) => ({
      unitId: askedOf === 'facility' ? 'facility' : radiology.id,
      indicatorId: id,
      answer: rubbish as never,
    }));
    expect(resultOf(evaluate(model, evaluationInput([radiology], answers))).stage).toBe(0);
  });
});
