/** Characters that show nothing: format characters, fillers and separators that look like no character at all. */
const unseen =
  /[\p{Cf}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0\u{E0000}-\u{E0FFF}]/gu;
/** Those among them that shape letters or their direction; they stay inside a name. */
const shaping = /[\u061C\u200C\u200D\u200E\u200F\uFE00-\uFE0F]/u;

/** The text without what nobody sees. */
export const seen = (text: string): string => text.replace(unseen, '');

/** Whether anything of the text can be seen. */
export const isVisible = (text: string): boolean => /\S/u.test(seen(text));

/** One line as it is stored: composed (NFC), single spaces, no characters that only hide something. */
export const lineOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(unseen, (char) => (shaping.test(char) ? char : ''))
    .replace(/[^\S\r\n]+/gu, ' ')
    .trim();

/** Several lines as they are stored: composed (NFC), line ends as `\n`. */
export const proseOf = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/** Scripts in which one sign is a syllable or a word. */
const dense =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Yi}\p{Script=Bopomofo}]/u;

/** Whether a text is at least a word: three letters or digits, not digits alone, or one sign of a script whose signs are syllables or words. */
export const isWord = (text: string): boolean => {
  const letters = seen(text).match(/[\p{L}\p{N}]/gu) ?? [];
  const spelt = letters.length >= 3 && letters.some((letter) => /\p{L}/u.test(letter));
  return spelt || letters.some((letter) => dense.test(letter));
};

/** What names are compared by: the same for names that a person reads as one name. */
export const nameKey = (name: string): string =>
  seen(name.normalize('NFKC')).toUpperCase().toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim();
