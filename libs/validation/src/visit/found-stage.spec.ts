import { criteriaOf } from '@cairn/maturity-models';
import {
  findShippedModelVersion,
  readExamples,
  readModelFolder,
  shippedModelFolders,
} from '@cairn/maturity-models/shipped.js';
import { stagesFound } from './found-stage.js';

type Verdict = 'confirmed' | 'contradicted' | 'not-seen';

const folderOf = (model: string, version: string): string =>
  shippedModelFolders().find((path) => path.endsWith(`${model}/${version}`)) ?? '';
const bundle = readExamples(readModelFolder(folderOf('diam-enterprise', '2019')));
const model = findShippedModelVersion('diam-enterprise', '2019');
if (!model) throw new Error('diam-enterprise is not shipped.');
const answered = (name: string) => {
  const { input } = bundle.examples.find((one) => one.name === name) ?? {};
  if (!input) throw new Error(`The model has no example ${name}.`);
  return input;
};
const all = criteriaOf(model).map(({ criterion }) => criterion.id);
const verdicts = (of: Verdict, except: Readonly<Record<string, Verdict | 'none'>> = {}) =>
  all.flatMap((criterionId) => {
    const verdict = except[criterionId] ?? of;
    return verdict === 'none' ? [] : [{ criterionId, verdict }];
  });
const found = (example: string, findings: ReturnType<typeof verdicts>) => {
  const { foundStage, seenStage } = stagesFound(model, answered(example), findings);
  return [foundStage, seenStage];
};

describe('the stages that follow from findings', () => {
  it('are those of the survey where everything is confirmed', () =>
    expect(found('stage-7', verdicts('confirmed'))).toEqual([7, 7]));
  it('are none where nothing is seen', () => {
    expect(found('stage-7', verdicts('not-seen'))).toEqual([0, 0]);
    expect(found('stage-7', [])).toEqual([0, 0]);
  });
  it.each(['not-seen', 'none'] as const)('do not climb over a criterion that is %s', (verdict) =>
    expect(found('stage-7', verdicts('confirmed', { 'S2.linked': verdict }))).toEqual([1, 1]),
  );
  it('leave what is contradicted to the judgement of the team, which gives its reason', () =>
    expect(found('stage-7', verdicts('confirmed', { 'S2.linked': 'contradicted' }))).toEqual([1, 7]));
  it('count a branch that is not on the checklist as not met', () => {
    const inExchange = model.branches.find(({ id }) => id === 'exchange')?.criteria ?? [];
    const outside = Object.fromEntries(inExchange.map(({ id }) => [id, 'none' as const]));
    expect(found('stage-7', verdicts('confirmed', outside))).toEqual([6, 6]);
  });
  it('never exceed the survey, whatever is confirmed', () =>
    expect(found('stage-6-without-analytics', verdicts('confirmed'))).toEqual([6, 6]));
});
