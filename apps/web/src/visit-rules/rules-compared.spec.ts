import { shippedRules } from '@cairn/contracts/validation/visit-rules.js';
import { rulesCompared } from './rules-compared.js';

const [every, highest] = shippedRules.stages;

describe('rules compared', () => {
  it('are the same without a change', () => expect(rulesCompared(shippedRules, shippedRules)).toEqual([]));
  it('name the stage, the field and both values', () => {
    const after = {
      ...shippedRules,
      agenda: shippedRules.agenda.slice(0, 1),
      stages: [every!, { ...highest!, team: { ...highest!.team, first: 3 }, roles: ['cio', 'cmio'] as const }],
      clocks: { ...shippedRules.clocks, answerHours: 48 },
    };
    expect(rulesCompared(shippedRules, after as never)).toEqual([
      { stage: 7, field: 'team.first', from: '1', to: '3' },
      { stage: 7, field: 'roles', from: '', to: 'cio, cmio' },
      { stage: null, field: 'answerHours', from: '72', to: '48' },
      {
        stage: null,
        field: 'agenda',
        from: expect.stringContaining('Closing meeting (30)'),
        to: 'Opening meeting (30)',
      },
    ]);
  });
  it('name every field of a rule that comes or goes', () => {
    const fewer = { ...shippedRules, stages: [every!] };
    expect(rulesCompared(shippedRules, fewer).every(({ stage, to }) => stage === 7 && to === null)).toBe(true);
    expect(rulesCompared(fewer, shippedRules)).toHaveLength(9);
  });
});
