const LONGEST = 120;

/**
 * A name for people made of whatever a browser sent: without folders, control and direction characters or signs that a
 * file system forbids, at most 120 characters, and with the extension that its content has.
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

export const extensionOf = (name: string): string => /\.([^.\\/]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
