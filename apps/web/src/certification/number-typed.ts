/**
 * The number of a certificate as it is written, however it was typed: in small letters, with spaces or other dashes, or
 * with none.
 */
export const numberTyped = (text: string): string => {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/[\s\p{Pd}_./]+/gu, '-');
  return plain.replace(/^CRN-?(\d{4})-?(\d{6,})$/, 'CRN-$1-$2');
};

/** Whether it is written as the number of a certificate is. */
export const isNumber = (text: string): boolean => /^CRN-\d{4}-\d{6,}$/.test(text);
