import { en } from './en.js';
import type { Texts } from './texts-of-a-language.js';

export { type KindOf, type TemplateName, type Texts, letterName } from './texts-of-a-language.js';

const languages: Readonly<Record<string, Texts>> = { en };

/**
 * The language a reader is written to: of `pt-BR` that one, else `pt`, else English. Dates and numbers follow it, so
 * that a mail is of one piece.
 */
export const languageFor = (locale: string): string =>
  [locale, locale.split('-')[0] ?? ''].find((language) => Object.hasOwn(languages, language)) ?? 'en';

export const textsFor = (language: string): Texts => languages[languageFor(language)] ?? en;

/** @throws Error for a placeholder without a value */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The mail text "${text}" has no value for {${name}}.`);
    return value;
  });
