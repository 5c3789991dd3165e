import type { Texts } from './trial-texts.js';

/** What is loaded at the start; what the frame and a refusal need; what all other pages need as well. */
export type Part = 'entrance' | 'work' | 'rest';

export type Language = {
  readonly tag: string;
  /** In the language itself; `null` when it is named by a text. */
  readonly name: string | null;
  readonly direction: 'ltr' | 'rtl';
  readonly load: Readonly<Record<Part, () => Promise<Texts>>>;
};

const english: Language['load'] = {
  entrance: async () => (await import('./en/entrance.js')).entrance,
  work: async () => (await import('./en/work.js')).work,
  rest: async () => (await import('./en/rest.js')).rest,
};

const trial = (load: () => Promise<Texts>) => async (): Promise<Texts> => {
  const [texts, { trialTexts }] = await Promise.all([load(), import('./trial-texts.js')]);
  return trialTexts(texts);
};

/** To add a language: one folder of texts and one entry here; a script that needs its own font imports it in `load`. */
export const languages: readonly Language[] = [
  { tag: 'en', name: 'English', direction: 'ltr', load: english },
  {
    tag: 'ar-XB',
    name: null,
    direction: 'rtl',
    load: { entrance: trial(english.entrance), work: trial(english.work), rest: trial(english.rest) },
  },
];

export const languageOf = (tag: string | null | undefined): Language =>
  languages.find((language) => language.tag === tag) ??
  languages.find((language) => language.tag === tag?.split('-')[0]) ??
  languages[0]!;
