import { seen } from './text.js';

/** Top-level domains that count as one even with a space next to the dot; none is a word of a name. */
const wellKnown = 'com|net|org|info|biz|edu|gov|xyz|online|site|website|icu|onion|example|xn--[a-z0-9-]+';
const letter = '[\\p{L}\\p{N}]';

const patterns = [
  /@/u,
  /:\s*\/|\/\s*\/|\\/u,
  /(?:^|[^\p{L}\p{N}])(?:h(?:tt|xx)ps?|ftp|mailto|javascript|vbscript|file|tel|sms|www\d?)(?![\p{L}\p{N}])/iu,
  /\d{1,3}(?:\s*\.\s*\d{1,3}){3}/u,
  // evil.example, but not St.Mary or J.R.Smith
  new RegExp(`${letter}[\\p{L}\\p{N}\\p{M}-]{3,}\\.\\p{L}[\\p{L}\\p{M}-]`, 'iu'),
  new RegExp(`${letter}\\p{M}*\\.(?:${wellKnown}|[a-z]{2})(?![\\p{L}\\p{N}\\p{M}])`, 'iu'),
  // evil . com, evil .com, evil. com, evil dot com
  new RegExp(`${letter}\\p{M}*\\s+\\.\\s*\\p{L}{2}`, 'iu'),
  new RegExp(`${letter}\\p{M}*\\s*\\.\\s*(?:${wellKnown})(?![\\p{L}\\p{N}\\p{M}])`, 'iu'),
  new RegExp(`${letter}\\p{M}*\\s+dot\\s+(?:${wellKnown}|[a-z]{2})(?![\\p{L}\\p{N}\\p{M}])`, 'iu'),
  // evil。example: a full stop of another script between letters
  new RegExp(`${letter}\\p{M}*\\s*\u3002\\s*\\p{L}`, 'iu'),
];

/** As a mail program or a hurried reader takes it: no hidden characters, one kind of dot, brackets around a dot gone. */
const plain = (text: string): string =>
  seen(text.normalize('NFKC'))
    .replace(/[\u0701\u0702\uA4F8\u2E33]/gu, '.')
    .replace(/[\u2044\u2215\u29F8\u2571]/gu, '/')
    .replace(/[\u02D0\uA789\u2236]/gu, ':')
    .replace(/\s*[[({<]\s*(?:\.|dot)\s*[\])}>]\s*/giu, '.')
    .replace(/\s*[[({<]\s*(?:at)\s*[\])}>]\s*/giu, '@');

/**
 * Whether a text could be read, or made clickable, as a web or mail address. Names appear in mails that the programme
 * sends, so none may contain one.
 */
export const hasAddress = (text: string): boolean => {
  const read = plain(text);
  return patterns.some((pattern) => pattern.test(read));
};
