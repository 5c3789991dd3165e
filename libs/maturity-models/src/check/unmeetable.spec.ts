import { checkModel } from './check-model.js';
import { criteriaOf } from '../model/criteria-of.js';
import { shippedModelVersions } from '../shipped/shipped-models.folder.js';
import { asFiles, assembled, smallModel } from '../testing/small-model.js';
import { closedStage, isNeverAsked, unmeetable } from './unmeetable.js';

type Files = ReturnType<typeof smallModel>;
type Stage = { criteria: { id: string; rule: unknown }[]; indicators: Record<string, unknown>[]; gate?: unknown };

/** The small model after a change, with examples in which the criteria concerned are not met. */
const after = (change: (files: { head: Record<string, unknown>; first: Stage; second: Stage }) => void): Files => {
  const files = structuredClone(smallModel());
  change({
    head: files['model.json'] as never,
    first: files['stages/1.json'] as never,
    second: files['stages/2.json'] as never,
  });
  return files;
};
const withRule = (
  rule: unknown,
  more: (files: { head: Record<string, unknown>; first: Stage; second: Stage }) => void = () => undefined,
): Files =>
  after((files) => {
    (files.second.criteria[1] as { rule: unknown }).rule = rule;
    more(files);
  });
const problems = (files: Files): string[] =>
  checkModel(asFiles(files)).map(({ file, key, message }) => `${file} ${key}: ${message}`);
const yes = (indicator: string) => ({ rule: 'yes', indicator });
const no = (indicator: string) => ({ rule: 'no', indicator });

describe('a criterion that no answer can meet', () => {
  it.each<[string, Files]>([
    ['contradicts itself', withRule({ rule: 'all', of: [yes('a0'), no('a0')] })],
    [
      'asks for two of two that exclude each other',
      withRule({ rule: 'atLeast', count: 2, of: [yes('a0'), { rule: 'all', of: [no('a0'), yes('a1')] }] }),
    ],
    [
      'does not apply whenever it would be met',
      withRule({ rule: 'notApplicableWhen', when: yes('b1'), of: yes('b1') }),
    ],
    [
      'rests on an indicator that is not asked then',
      withRule({ rule: 'all', of: [yes('b0'), yes('b1')] }, ({ second }) =>
        Object.assign(second.indicators[1] ?? {}, { askedWhen: no('b0') }),
      ),
    ],
    [
      'wants service areas of a kind that are not asked',
      withRule({ rule: 'any', ofAreas: yes('b1'), kinds: ['pathology'] }, ({ head, second }) => {
        head['areaKinds'] = ['pathology', 'radiology'];
        Object.assign(second.indicators[1] ?? {}, { askedOf: 'service-area', areaKinds: ['radiology'] });
      }),
    ],
  ])('%s', (_, files) => {
    const model = assembled(files);
    expect([...unmeetable(model, new Set(criteriaOf(model).map(({ criterion }) => criterion.id)))]).toEqual(['b1']);
    expect(problems(files)).toContain('stages/2.json b1.rule: no answer can meet this criterion');
  });

  it('closes its stage, and the stages above', () => {
    const files = after(({ first, second }) => {
      first.criteria.slice(0, 4).forEach((criterion) => (criterion.rule = { rule: 'all', of: [yes('a0'), no('a0')] }));
      second.gate = { rule: 'shareOfStage', percent: 70 };
    });
    expect(problems(files)).toEqual(
      expect.arrayContaining([
        'stages/1.json gate: no answer can reach stage 1',
        'stages/2.json gate: no answer can reach stage 2: stage 1 below it is out of reach',
      ]),
    );
  });

  it('leaves its stage open where the others are enough', () => {
    const files = after(({ first }) =>
      first.criteria.slice(0, 3).forEach((criterion) => (criterion.rule = { rule: 'all', of: [yes('a0'), no('a0')] })),
    );
    expect(closedStage(assembled(files), new Set(['a0', 'a1', 'a2']))).toBeUndefined();
    expect(problems(files).filter((problem) => problem.includes('no answer can meet'))).toHaveLength(3);
  });

  it('leaves its stage open where it can be made not to apply', () => {
    const files = after(({ first }) =>
      first.criteria.slice(0, 4).forEach(
        (criterion) =>
          (criterion.rule = {
            rule: 'notApplicableWhen',
            when: yes('a9'),
            of: { rule: 'all', of: [yes('a0'), no('a0')] },
          }),
      ),
    );
    expect(closedStage(assembled(files), new Set(['a0', 'a1', 'a2', 'a3']))).toBeUndefined();
  });
});

describe('an indicator that is never asked', () => {
  it.each([
    ['under a contradiction', { rule: 'all', of: [yes('a0'), no('a0')] }],
    ['when it waits for its own answer', yes('b1')],
  ])('is named %s', (_, askedWhen) =>
    expect(problems(after(({ second }) => Object.assign(second.indicators[1] ?? {}, { askedWhen })))).toContain(
      'stages/2.json indicators[1].askedWhen: no answer makes the survey put this indicator',
    ),
  );
});

describe.each(shippedModelVersions().map((model) => [`${model.id} ${model.version}`, model] as const))(
  '%s',
  (_, model) => {
    it('raises no false alarm, even when every criterion is suspected', () => {
      const suspects = new Set(criteriaOf(model).map(({ criterion }) => criterion.id));
      expect([...unmeetable(model, suspects)]).toEqual([]);
      expect(closedStage(model, suspects)).toBeUndefined();
      expect(model.indicators.filter(({ askedWhen }) => askedWhen && isNeverAsked(model, askedWhen as never))).toEqual(
        [],
      );
    });
  },
);
