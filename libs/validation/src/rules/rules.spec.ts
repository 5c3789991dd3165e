import { ruleOf, shippedRules, visitRules } from '@cairn/contracts/validation/visit-rules.js';
import { given } from '@cairn/event-sourcing/testing/given.js';
import { by, manager } from '../visit/testing/visits.js';
import { rules } from './rules.js';

const [first] = shippedRules.stages;
const strict = { ...shippedRules, clocks: { ...shippedRules.clocks, answerHours: 48 } };
const set = (model: string | null, wanted = strict) =>
  ({ type: 'SetVisitRules', data: { model, rules: wanted }, meta: by(manager) }) as const;

describe('the rules of visits', () => {
  it('are set for a model, or for all others', () => {
    given(rules)
      .when(set('emram'))
      .then({ type: 'VisitRulesSet', data: { model: 'emram', rules: strict } });
    given(rules)
      .when(set(null))
      .then({ type: 'VisitRulesSet', data: { model: null, rules: strict } });
  });
  it('state nothing new where they are so already', () => given(rules).when(set(null, shippedRules)).thenNothing());
  it('are kept by their lowest stage, however they are entered', () =>
    given(rules)
      .when(set(null, { ...shippedRules, stages: shippedRules.stages.toReversed() }))
      .thenNothing());
  it('say for how long a tie counts', () => {
    const years = (count: number) => ({ type: 'SetCoolingOff', data: { years: count }, meta: by(manager) }) as const;
    given(rules)
      .when(years(5))
      .then({ type: 'CoolingOffSet', data: { years: 5 } });
    given(rules).when(years(3)).thenNothing();
  });
  it('give a visit the rule of the highest stage that it reaches, with the team of its case', () => {
    expect(ruleOf(shippedRules, 4, 7, 'changed')).toMatchObject({ version: 4, case: 'changed', team: 3, deciders: 2 });
    expect(ruleOf(shippedRules, 4, 6, 'first')).toMatchObject({ team: 1, deciders: 1, minutes: 240 });
  });
  it('are refused without a rule from stage 0 on, or with two for one stage', () => {
    expect(visitRules.safeParse({ ...shippedRules, stages: [{ ...first, fromStage: 6 }] }).success).toBe(false);
    expect(visitRules.safeParse({ ...shippedRules, stages: [first, first] }).success).toBe(false);
  });
});
