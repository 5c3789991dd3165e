import type { Texts } from './trial-texts.js';

export type Language = {
  readonly tag: string;
  /** In the language itself; `null` when it is named by a text. */
  readonly name: string | null;
  readonly direction: 'ltr' | 'rtl';
  readonly load: () => Promise<Texts>;
};

/** To add a language: one folder of texts and one entry here; a script that needs its own font imports it in `load`. */
export const languages: readonly Language[] = [
  { tag: 'en', name: 'English', direction: 'ltr', load: async () => (await import('./en/index.js')).en },
  {
    tag: 'ar-XB',
    name: null,
    direction: 'rtl',
    load: async () => {
      const [{ en }, { trialTexts }] = await Promise.all([import('./en/index.js'), import('./trial-texts.js')]);
      return trialTexts(en);
    },
  },
];

export const languageOf = (tag: string | null | undefined): Language =>
  languages.find((language) => language.tag === tag) ??
  languages.find((language) => language.tag === tag?.split('-')[0]) ??
  languages[0]!;
