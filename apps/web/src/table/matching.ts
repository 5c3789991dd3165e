const withoutMarks: Readonly<Record<string, string>> = { Ø: 'O', Ł: 'L', Đ: 'D', Æ: 'AE', Œ: 'OE' };

/** A text without case, without accents, and with one space for whatever stands between its words. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ØŁĐÆŒ]/g, (letter) => withoutMarks[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * How well texts answer what was typed: 0 where every typed word begins a word of the text, more for each that only
 * stands inside one, undefined where one is missing. Nothing typed finds everything.
 */
export const matching = (typed: string): ((text: string) => number | undefined) => {
  const words = plain(typed).split(' ').filter(Boolean);
  return (text) => {
    const within = ` ${plain(text)}`;
    return words.every((word) => within.includes(word))
      ? words.filter((word) => !within.includes(` ${word}`)).length
      : undefined;
  };
};

/** What a typed text finds, the best first; equally good ones in the order they came. */
export const found = <One>(all: readonly One[], typed: string, textOf: (one: One) => string): readonly One[] => {
  const match = matching(typed);
  return all
    .flatMap((one) => {
      const inside = match(textOf(one));
      return inside === undefined ? [] : [{ one, inside }];
    })
    .toSorted((a, b) => a.inside - b.inside)
    .map(({ one }) => one);
};
