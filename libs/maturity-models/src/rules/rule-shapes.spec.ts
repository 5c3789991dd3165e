import { evaluate } from '../evaluate/evaluate.js';
import type { Rule } from './rule.js';
import { assembled, smallModel } from '../testing/small-model.js';
import { answeredBy, four, indicator, ofAreas, prove, value, yes } from '../testing/prove.js';

const no = (name: string): Rule => ({ rule: 'no', indicator: name });

/** What programmes ask of a rule engine, put together from the rule kinds; each kind has its own spec in `rules/`. */
describe('a programme can ask', () => {
  describe('for a percentage with the denominator the hospital chose', () => {
    const indicators = [
      answeredBy('share', { kind: 'percentage', bases: ['clinics', 'inpatient-days', 'inpatients'] }),
    ];
    const given = (percent: number, basis: string) =>
      prove(
        { rule: 'percentAtLeast', percent: 50, indicator: 'share' },
        { indicators, answers: { facility: { share: value({ percent, basis }) } } },
      );
    it.each(['clinics', 'inpatient-days', 'inpatients'])('counted by %s', (basis) =>
      expect([given(50, basis).status, given(47, basis).distance]).toEqual(['met', 3]),
    );
    it('but by no other', () =>
      expect(given(90, 'beds').reason).toEqual({ code: 'answer-refused', params: { why: 'denominator-unknown' } }));
  });

  describe('for use in the emergency department that is not counted', () => {
    const excluded: Rule = { rule: 'percentAtLeast', percent: 75, ofAreas: yes('live'), exceptKinds: ['emergency'] };
    const used: Rule = {
      rule: 'substituteWhen',
      when: no('has-emergency'),
      substitute: excluded,
      of: { rule: 'all', of: [{ rule: 'atLeast', count: 1, ofAreas: yes('live'), kinds: ['emergency'] }, excluded] },
    };
    const proof = (areas: typeof four | readonly (typeof four)[number][], hasEmergency: boolean, ...live: string[]) =>
      prove(used, {
        indicators: [ofAreas('live'), indicator('has-emergency')],
        areas,
        answers: {
          facility: { 'has-emergency': value(hasEmergency) },
          ...Object.fromEntries(live.map((area) => [area, { live: value(true) }])),
        },
      });
    it('and is met when both hold', () => expect(proof(four, true, 'a', 'b', 'c', 'd').status).toBe('met'));
    it('and does not let it make up for another', () =>
      expect(proof(four, true, 'a', 'b', 'd')).toMatchObject({ status: 'not-met', value: 1, target: 2 }));
    it('and misses it where it is not in use', () => expect(proof(four, true, 'a', 'b', 'c').status).toBe('not-met'));
    it('and asks nothing of a hospital without one', () =>
      expect(proof(four.slice(0, 3), false, 'a', 'b', 'c').status).toBe('met'));
  });

  describe('of units that the hospital chose to be looked at', () => {
    const rule: Rule = { rule: 'all', ofAreas: { rule: 'notApplicableWhen', when: no('chosen'), of: yes('live') } };
    const proof = (chosen: string, live: string) =>
      prove(rule, {
        indicators: [ofAreas('chosen'), ofAreas('live')],
        areas: four,
        answers: Object.fromEntries(
          four.map(([id]) => [id, { chosen: value(chosen.includes(id)), live: value(live.includes(id)) }]),
        ),
      });
    it('and of no other', () =>
      expect([proof('ab', 'ab').status, proof('abc', 'ab').status, proof('', 'abcd').status]).toEqual([
        'met',
        'not-met',
        'not-met',
      ]));
  });

  describe('only where it applies', () => {
    const rule: Rule = {
      rule: 'notApplicableWhen',
      when: no('milk-stored'),
      of: { rule: 'percentAtLeast', percent: 50, indicator: 'matched' },
    };
    const proof = (stored: boolean) =>
      prove(rule, {
        indicators: [indicator('milk-stored'), answeredBy('matched', { kind: 'percentage', bases: ['units'] })],
        answers: { facility: { 'milk-stored': value(stored) } },
      });
    it('as milk is asked of units that store it', () =>
      expect([proof(true).status, proof(false).status]).toEqual(['not-met', 'not-applicable']));
  });

  describe('for a stand-in', () => {
    const rule: Rule = { rule: 'substituteWhen', when: no('own'), substitute: yes('outside-online'), of: yes('live') };
    const proof = (facility: object) =>
      prove(rule, { indicators: ['own', 'outside-online', 'live'].map((id) => indicator(id)), answers: { facility } })
        .status;
    it('as an outside laboratory that is online', () =>
      expect(proof({ own: value(false), 'outside-online': value(true) })).toBe('met'));
    it('that does not count next to an own one', () =>
      expect(proof({ own: value(true), 'outside-online': value(true) })).toBe('not-met'));
  });

  describe('for shares, a ladder and branches in one model', () => {
    const files = smallModel();
    const branch = (id: string) => ({
      branch: id,
      indicators: [],
      criteria: [
        {
          id: `${id}.only`,
          focusArea: 'care',
          effortDays: 1,
          provenance: 'published',
          rule: { rule: 'all', of: [yes(id), yes('extra')] },
        },
      ],
    });
    const all = { rule: 'shareOfStage', percent: 100 };
    const model = assembled({
      ...files,
      'model.json': {
        ...files['model.json'],
        branches: ['left', 'right'],
        sections: [{ id: 'only', indicators: [...Array.from({ length: 10 }, (_, i) => `a${i}`), 'b0', 'b1', 'extra'] }],
      },
      'stages/2.json': { ...files['stages/2.json'], gate: all },
      'stages/3.json': { stage: 3, gate: { rule: 'branches', atLeast: 1 } },
      'stages/4.json': { stage: 4, gate: { rule: 'branches', atLeast: 2 } },
      'stages/left.json': { ...branch('a0'), branch: 'left' },
      'stages/right.json': { ...branch('a9'), branch: 'right' },
    });
    const stage = (...ids: string[]) =>
      evaluate(model, { areas: [], answers: { facility: Object.fromEntries(ids.map((id) => [id, { value: true }])) } })
        .stage;
    const middle = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'];
    it('passes the first stage at 70 %', () => expect([stage(...middle.slice(1)), stage(...middle)]).toEqual([0, 1]));
    it('climbs the next one only whole', () =>
      expect([stage(...middle, 'b1'), stage(...middle, 'b0', 'b1')]).toEqual([1, 2]));
    it('counts branches above, whichever they are', () => {
      expect([
        stage(...middle, 'b0', 'b1', 'extra', 'a0'),
        stage(...middle, 'b0', 'b1', 'extra', 'a9'),
        stage(...middle, 'b0', 'b1', 'extra', 'a0', 'a9'),
      ]).toEqual([3, 3, 4]);
    });
    it('and keeps branches waiting while the ladder is short', () =>
      expect(stage(...middle, 'b0', 'extra', 'a0', 'a9')).toBe(1));
  });
});
