import { answeredBy, prove, value } from '../testing/prove.js';
import { ruleProblem, type Rule } from './rule.js';

const portal = answeredBy('portal', { kind: 'choice', options: ['unknown', 'none', 'pilot', 'all'], ordered: true });
const rule: Rule = { rule: 'choicePoints', indicator: 'portal', points: { pilot: 3, all: 10 }, atLeast: 10 };
const given = (recorded: unknown) =>
  prove(rule, { indicators: [portal], answers: { facility: { portal: value(recorded) } } });
const problem = (changed: Partial<Rule>) =>
  ruleProblem({ ...rule, ...changed } as Rule, {
    indicator: (id) => (id === 'portal' ? portal : undefined),
    branches: 0,
    areaKinds: [],
  });

describe('choicePoints', () => {
  it('is met at the points asked', () =>
    expect(given('all')).toMatchObject({ status: 'met', share: 1, value: 'all', distance: 0 }));
  it('is met in part below', () =>
    expect(given('pilot')).toMatchObject({
      status: 'not-met',
      share: 0.3,
      value: 'pilot',
      target: 10,
      distance: 7,
      unit: 'points',
    }));
  it('gives nothing for an option without points', () =>
    expect(given('unknown')).toMatchObject({ status: 'not-met', share: 0, distance: 10 }));
  it('gives nothing without an answer or for one that is no option', () => {
    expect(given(undefined)).toMatchObject({ share: 0, reason: { code: 'not-answered' } });
    expect(given('constructor')).toMatchObject({ share: 0, reason: { code: 'answer-refused' } });
  });
  it('names what makes it impossible', () => {
    expect(problem({})).toBeUndefined();
    expect(problem({ points: { some: 10 } })).toBe('"portal" has no option "some"');
    expect(problem({ points: { pilot: 3 } })).toBe('asks for 10 of 3 points');
    expect(problem({ indicator: 'other' })).toBe('"other" is not a choice indicator');
  });
});
