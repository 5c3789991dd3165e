export type Fitted = { readonly size: number; readonly lines: readonly string[] };

/** Width of a text set in a size, in points. */
export type Measure = (text: string, size: number) => number;

/** The largest of the sizes in which the text fits into so many lines; the smallest, with as many lines as it takes, if none does. */
export const fitText = (text: string, width: number, sizes: readonly number[], maxLines: number, measure: Measure): Fitted => {
  const tries = sizes.map((size): Fitted => ({ size, lines: brokenInto(text, width, (part) => measure(part, size)) }));
  return tries.find(({ lines }) => lines.length <= maxLines) ?? tries.at(-1) ?? { size: 0, lines: [text] };
};

const brokenInto = (text: string, width: number, measure: (text: string) => number): string[] => {
  const words = text.split(/\s+/u);
  const whole = words.join(' ');
  if (measure(whole) <= width) return [whole];
  return words
    .flatMap((word) => (measure(word) <= width ? [word] : piecesOf(word, width, measure)))
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && measure(longer) <= width) return [...lines.slice(0, -1), longer];
      return [...lines, word];
    }, []);
};

const piecesOf = (word: string, width: number, measure: (text: string) => number): string[] =>
  [...word].reduce<string[]>((pieces, character) => {
    const last = pieces.at(-1) ?? '';
    return measure(last + character) <= width || last === '' ? [...pieces.slice(0, -1), last + character] : [...pieces, character];
  }, []);
