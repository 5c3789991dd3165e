import { indicator, prove, value, yes } from '../testing/prove.js';

const indicators = [indicator('emr', { context: true }), indicator('in-emr'), indicator('in-portal')];
const given = (facility: object) =>
  prove(
    { rule: 'substituteWhen', when: { rule: 'no', indicator: 'emr' }, substitute: yes('in-portal'), of: yes('in-emr') },
    { indicators, answers: { facility } },
  );

describe('substituteWhen', () => {
  it('takes the substitute while the condition is met', () =>
    expect(given({ emr: value(false), 'in-portal': value(true) }).status).toBe('met'));
  it('takes only the rule itself otherwise', () => {
    expect(given({ emr: value(true), 'in-portal': value(true) }).status).toBe('not-met');
    expect(given({ emr: value(true), 'in-emr': value(true) }).status).toBe('met');
  });
  it('shows the condition and the chosen outcome in the proof', () =>
    expect(given({ emr: value(false) }).of.map(({ indicatorId }) => indicatorId)).toEqual(['emr', 'in-portal']));
});
