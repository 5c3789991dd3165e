const LONGEST = 300;

/** A mail server's answer without the addresses in it, on one line, for events and logs. */
export const withoutAddresses = (answer: string): string =>
  answer
    .replace(/<?[^\s<>"(),;:]+@[^\s<>"(),;:]+>?/g, '<address>')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
