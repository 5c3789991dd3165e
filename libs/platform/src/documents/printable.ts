// Joiners stay: Arabic and Indic letters change their shape with them.
const unprintable = /[^\P{C}\u200c\u200d]+|[\p{Zl}\p{Zp}]+/gu;

/**
 * The text without what has no shape on paper or would turn its direction: control and format characters become a
 * space.
 */
export const printable = (text: string): string => text.replace(unprintable, ' ');
