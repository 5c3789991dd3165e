import { trialText, trialTexts } from './trial-texts.js';

describe('the right-to-left trial translation', () => {
  it('accents each word and shows it mirrored', () => expect(trialText('Stage 4')).toBe('\u200F\u202EŠţåĝé\u202C 4'));

  it('leaves placeholders and tags alone', () =>
    expect(trialText('{{count}} <1>of</1>')).toBe('\u200F{{count}} <1>\u202Eöƒ\u202C</1>'));

  it('leaves alone what has no word', () => expect(trialText('{{from}} - {{to}}')).toBe('{{from}} - {{to}}'));

  it('has the plural forms of Arabic', () =>
    expect(Object.keys(trialTexts({ left_one: 'one', left_other: 'more' }))).toEqual([
      'left_one',
      'left_other',
      'left_zero',
      'left_two',
      'left_few',
      'left_many',
    ]));
});
