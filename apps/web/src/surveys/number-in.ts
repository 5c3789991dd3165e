/** The number in a typed text, with a decimal point or comma and Latin or Arabic digits; null when it is none. */
export const numberIn = (text: string): number | null => {
  const latin = text
    .trim()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[,\u066B]/, '.');
  return /^-?\d+(\.\d+)?$/.test(latin) ? Number(latin) : null;
};
