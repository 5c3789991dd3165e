import type { Letter } from './letter.js';

const quoted = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line}`)
    .join('\n');

/** The letter for mail programs that show no HTML; it says all the HTML says. */
export const plainText = ({ greeting, heading, paragraphs, quotation, list, action, why, stop }: Letter): string =>
  [
    greeting,
    heading,
    ...paragraphs,
    ...(quotation ? [quoted(quotation)] : []),
    ...list.map(({ title, url }) => `${title}\n${url}`),
    `${action.label}:\n${action.url}`,
    `--\n${why}`,
    ...(stop ? [`${stop.label}\n${stop.page}`] : []),
  ].join('\n\n') + '\n';
