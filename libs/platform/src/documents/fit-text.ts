export type Fitted = { readonly size: number; readonly lines: readonly string[] };

/** Width of a text set in a size, in points. */
export type Measure = (text: string, size: number) => number;

/**
 * The largest of the sizes in which the text fits into so many lines; the smallest, with as many lines as it takes, if
 * none does.
 */
export const fitText = (
  text: string,
  width: number,
  sizes: readonly number[],
  maxLines: number,
  measure: Measure,
): Fitted => {
  const tries = sizes.map((size): Fitted => ({ size, lines: brokenInto(text, width, (part) => measure(part, size)) }));
  return tries.find(({ lines }) => lines.length <= maxLines) ?? tries.at(-1) ?? { size: 0, lines: [text] };
};

const brokenInto = (text: string, width: number, measure: (text: string) => number): string[] => {
  const space = measure(' ');
  const lines: string[] = [];
  let used = Infinity;
  for (const word of text
    .split(/\s+/u)
    .flatMap((one) => (measure(one) <= width ? [one] : piecesOf(one, width, measure)))) {
    const own = measure(word);
    const fits = used + own <= width;
    if (fits) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
    used = (fits ? used : 0) + own + space;
  }
  return lines;
};

const piecesOf = (word: string, width: number, measure: (text: string) => number): string[] =>
  [...word].reduce<string[]>((pieces, character) => {
    const last = pieces.at(-1) ?? '';
    return measure(last + character) <= width || last === ''
      ? [...pieces.slice(0, -1), last + character]
      : [...pieces, character];
  }, []);
