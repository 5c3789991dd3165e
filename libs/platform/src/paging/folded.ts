/** Combining marks of Latin, Cyrillic, Hebrew, Arabic and East Asian scripts, as separate characters after NFKD. */
const marks =
  '\\u0300-\\u036F\\u0483-\\u0489\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\u3099\\u309A\\uFE20-\\uFE2F';
/** What separates words. Listed, since the locale C of a server knows letters of ASCII only. */
const between = '\\u0001-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u00BF\\u2000-\\u206F\\u3000-\\u303F';

/**
 * SQL expression of a text as it is searched and sorted by name: without case and marks, with one space between words.
 * Immutable, so that a column can be generated from it; a search applies the same expression to what was typed.
 *
 * @param text an SQL expression, not a value
 */
export const folded = (text: string): string =>
  `btrim(regexp_replace(replace(replace(replace(translate(lower(regexp_replace(normalize(${text}, NFKD), '[${marks}]', '', 'g')), 'øłđıħ', 'oldih'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), '[${between}]+', ' ', 'g'))`;
