import { checkModel } from './check-model.js';
import { asFiles, smallModel } from '../testing/small-model.js';

type Container = { [key: string | number]: Container };
type Change = readonly [file: string, path: readonly (string | number)[], value?: unknown];

/** Puts the value at the path inside a file; without a value takes away what is there. */
const problemsAfter = (...changes: Change[]): string[] => {
  const files = structuredClone(smallModel()) as unknown as Container;
  for (const [file, path, value] of changes) {
    const keys = [file, ...path];
    const last = keys.pop() as string | number;
    const inside = keys.reduce<Container>((container, key) => container[key] as Container, files);
    if (value === undefined) delete inside[last];
    else inside[last] = value as Container;
  }
  return checkModel(asFiles(files)).map(({ file, key, message }) => `${file} ${key}: ${message}`);
};

const [head, one, two, texts, top, middle] = [
  'model.json',
  'stages/1.json',
  'stages/2.json',
  'texts/en.json',
  'examples/top.json',
  'examples/middle.json',
] as const;
const firstRule = ['criteria', 0, 'rule'] as const;
const a0 = { rule: 'yes', indicator: 'a0' };

describe('checkModel', () => {
  it('finds nothing in a sound version', () => expect(problemsAfter()).toEqual([]));
  it.each([
    { visitFromStage: 1, validityMonths: 1, renewalWindowMonths: 0 },
    { visitFromStage: 2, validityMonths: 12, renewalWindowMonths: 12 },
    { visitFromStage: 2, validityMonths: 60, renewalWindowMonths: 24 },
  ])('finds nothing in the terms of certification %j', (terms) =>
    expect(problemsAfter([head, ['certification'], terms])).toEqual([]),
  );

  it.each<[string, Change, unknown]>([
    ['a missing file', [texts, []], 'texts/en.json : is missing'],
    ['an unknown key', [one, ['criteria', 0, 'wieght'], 2], 'stages/1.json criteria[0].wieght: is not a known key'],
    [
      'a visit from a stage that the model does not have',
      [head, ['certification'], { visitFromStage: 3, validityMonths: 12, renewalWindowMonths: 3 }],
      'model.json certification.visitFromStage: stage 3 is not a stage of this model',
    ],
    [
      'a visit where every facility starts',
      [head, ['certification'], { visitFromStage: 0, validityMonths: 12, renewalWindowMonths: 3 }],
      'model.json certification.visitFromStage: is the stage where every facility starts',
    ],
    [
      'a renewal window longer than the validity',
      [head, ['certification'], { visitFromStage: 2, validityMonths: 12, renewalWindowMonths: 13 }],
      'model.json certification.renewalWindowMonths: is longer than the validity',
    ],
    [
      'a validity of nothing',
      [head, ['certification'], { visitFromStage: 2, validityMonths: 0, renewalWindowMonths: 0 }],
      expect.stringContaining('model.json certification.validityMonths'),
    ],
    [
      'an indicator that is nowhere',
      [one, [...firstRule, 'indicator'], 'nowhere'],
      'stages/1.json criteria[0].rule: "nowhere" is not a yes-no indicator',
    ],
    [
      'a focus area that is nowhere',
      [one, ['criteria', 3, 'focusArea'], 'other'],
      'stages/1.json criteria[3].focusArea: "other" is not a focus area of this model',
    ],
    [
      'a rule that asks for more than there is',
      [one, firstRule, { rule: 'atLeast', count: 2, of: [a0] }],
      'stages/1.json criteria[0].rule: asks for 2 of 1',
    ],
    [
      'an area indicator that is not counted by area',
      [one, ['indicators', 0, 'askedOf'], 'service-area'],
      'stages/1.json criteria[0].rule: "a0" is asked of service areas: count them with "ofAreas"',
    ],
    [
      'a kind of service area that is nowhere',
      [one, firstRule, { rule: 'any', ofAreas: a0, kinds: ['kitchen'] }],
      'stages/1.json criteria[0].rule: "kitchen" is not a kind of service area of this model',
    ],
    [
      'a gate rule inside a criterion',
      [one, firstRule, { rule: 'shareOfStage', percent: 50 }],
      'stages/1.json criteria[0].rule: "shareOfStage" is only for gates of stages',
    ],
    [
      'a rule that does not exist',
      [two, [...firstRule, 'rule'], 'maybe'],
      expect.stringMatching(/^stages\/2\.json criteria\[0\]\.rule\.rule: .*'yes'/),
    ],
    [
      'two ways to count at once',
      [one, firstRule, { rule: 'all', of: [a0], ofAreas: a0 }],
      'stages/1.json criteria[0].rule: needs either "of" or "ofAreas"',
    ],
    [
      'a gate no answer can open',
      [two, ['gate'], { rule: 'branches', atLeast: 1 }],
      'stages/2.json gate: asks for 1 of 0 branches',
    ],
    [
      'a gate that may close again',
      [
        two,
        ['gate'],
        {
          rule: 'notApplicableWhen',
          when: { rule: 'shareOfStage', percent: 20 },
          of: { rule: 'shareOfStage', percent: 70 },
        },
      ],
      'stages/2.json gate: a condition in a gate looks at answers, not at points or branches',
    ],
    [
      'a gate with parts of branches',
      [two, ['gate'], { rule: 'weightedSum', atLeast: 1, of: [{ weight: 1, rule: { rule: 'branches', atLeast: 1 } }] }],
      'stages/2.json gate: branches are counted whole, not in parts of a weighted sum',
    ],
    ['a stage without gate', [two, ['gate']], 'stages/2.json gate: stage 2 has no gate'],
    ['a stage no example reaches', [middle, []], 'stages/1.json gate: no example reaches stage 1'],
    [
      'a criterion no example meets',
      [top, ['answers', 'facility', 'extra', 'value'], false],
      'stages/2.json extra: no example meets this criterion',
    ],
    ['a gap between stages', [two, ['stage'], 3], 'model.json : stage 2 is missing'],
    [
      'a weight for nothing',
      [head, ['score'], { kind: 'focus-areas', highest: 100, formula: 'lowest', weights: { other: 1 } }],
      'model.json score.weights.other: is not a focus area of this model',
    ],
    [
      'weights that weigh nothing',
      [head, ['score'], { kind: 'focus-areas', highest: 100, formula: 'lowest', weights: { care: 0 } }],
      'model.json score.weights: weighs nothing',
    ],
    [
      'an unknown answer nobody can give',
      [
        head,
        ['score'],
        {
          kind: 'focus-areas',
          highest: 100,
          formula: 'lowest',
          weights: { care: 1 },
          completeness: { answeredPercent: 95, unknownOption: 'unknown', unknownAtMost: 5 },
        },
      ],
      'model.json score.completeness.unknownOption: "unknown" is an option of no indicator',
    ],
    [
      'a group of nothing',
      [head, ['score'], { kind: 'levels', groups: [{ id: 'g', focusAreas: ['other'] }] }],
      'model.json score.groups[0].focusAreas[0]: "other" is not a focus area of this model',
    ],
    [
      'a focus area in no group',
      [head, ['score'], { kind: 'levels', groups: [{ id: 'g', focusAreas: ['other'] }] }],
      'model.json score.groups: "care" is in no group',
    ],
    [
      'a group without text',
      [head, ['score'], { kind: 'levels', groups: [{ id: 'g', focusAreas: ['care'] }] }],
      'texts/en.json groups.g: has no text',
    ],
    ['a missing text', [texts, ['criteria', 'b0']], 'texts/en.json criteria.b0: has no text'],
    ['a text for nothing', [texts, ['bases', 'beds'], 'Beds'], 'texts/en.json bases.beds: is a text for nothing'],
    [
      'an indicator in no section',
      [head, ['sections', 0, 'indicators'], ['a0']],
      'stages/2.json indicators[2].id: is in no section of model.json',
    ],
    [
      'an example that gives another stage',
      [top, ['expect', 'stage'], 1],
      'examples/top.json expect.stage: expects 1 but the answers give 2',
    ],
    [
      'an example based on itself',
      [middle, ['basedOn'], 'middle'],
      'examples/middle.json basedOn: names no example it can be based on',
    ],
    [
      'a criterion given twice',
      [two, ['criteria', 0, 'id'], 'a0'],
      'stages/2.json criteria[0].id: "a0" is given twice',
    ],
    ['text that is not JSON', [two, [], '{ "stage": 2,\n'], 'stages/2.json : the text ends too early'],
  ])('names %s by file and key', (_, change, expected) =>
    expect(problemsAfter(change)).toEqual(expect.arrayContaining([expected])),
  );

  it('keeps a version with an unconfirmed criterion a draft', () => {
    const unconfirmed: Change = [one, ['criteria', 0, 'provenance'], 'unconfirmed'];
    expect(problemsAfter(unconfirmed)).toEqual([]);
    expect(problemsAfter(unconfirmed, [head, ['status'], 'published'])).toEqual([
      'stages/1.json criteria[0].provenance: is unconfirmed: the version stays a draft, so that no certificate rests on it',
    ]);
  });

  it('names the line', () => {
    const files = asFiles({ ...smallModel(), 'stages/0.json': '{\n  "stage": 0,\n  "gaet": {}\n}' });
    expect(checkModel(files)).toEqual([{ file: 'stages/0.json', line: 3, key: 'gaet', message: 'is not a known key' }]);
  });
});
