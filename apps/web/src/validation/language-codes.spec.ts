import { codesIn } from './language-codes.js';

describe('the language codes in a text', () => {
  it.each([
    ['en', ['en']],
    ['EN, ar;ko  en', ['en', 'ar', 'ko']],
  ])('of "%s" are %j', (text, codes) => expect(codesIn(text)).toEqual(codes));
  it.each(['', 'english', 'e', 'en, 7', 'aa bb cc dd ee ff gg hh ii'])('are none in "%s"', (text) =>
    expect(codesIn(text)).toBeNull(),
  );
});
