/** Characters of a file name, with its extension. */
const LONGEST = 120;

/**
 * A file name for people, from one that a browser sent: without folders, control and direction characters or characters
 * that file systems forbid, at most 120 characters, and with the given extension.
 */
export const safeFileName = (sent: string, extension: string): string => {
  const last = sent.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '')
    .replaceAll(/[<>:"|?*%]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const stem = clean
    .replace(/\.[^.]*$/, '')
    .replace(/^\.+/, '')
    .trim();
  return `${[...(stem || 'evidence')].slice(0, LONGEST - extension.length - 1).join('')}.${extension}`;
};

/** The extension in lower case, without the dot; empty where there is none. */
export const extensionOf = (name: string): string => /\.([^.\\/]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
