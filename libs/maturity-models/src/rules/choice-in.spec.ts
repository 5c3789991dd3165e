import { answeredBy, prove, value } from '../testing/prove.js';

const indicators = [answeredBy('x', { kind: 'choice', options: ['none', 'some', 'all'], ordered: true })];
const answered = (option: unknown) =>
  prove(
    { rule: 'choiceIn', indicator: 'x', options: ['some', 'all'] },
    { indicators, answers: { facility: { x: value(option) } } },
  );

describe('choiceIn', () => {
  it.each(['some', 'all'])('is met by "%s"', (option) =>
    expect(answered(option)).toMatchObject({ status: 'met', value: option, target: ['some', 'all'] }),
  );
  it('is not met by another option', () =>
    expect(answered('none')).toMatchObject({ status: 'not-met', reason: { code: 'answer-differs' } }));
  it('refuses an option the indicator does not have', () =>
    expect(answered('most')).toMatchObject({ status: 'not-met', reason: { params: { why: 'option-unknown' } } }));
});
