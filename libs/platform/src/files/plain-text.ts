const isControl = (byte: number): boolean =>
  (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f;

/** UTF-8 without control characters, and nothing that a program would take for markup or a script. */
export const isPlainText = (content: Buffer): boolean => {
  if (content.some(isControl)) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return !/^\s*(<|#!|%!|%PDF|\{\\rtf)/.test(text);
  } catch {
    return false;
  }
};
