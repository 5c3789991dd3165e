import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { prefer, preference } from '../device/preference.js';
import { type Language, languageOf, type Part } from './languages.js';

const keptLanguage = 'cairn.language';

const showInDocument = (tag: string): void => {
  document.documentElement.lang = tag;
  document.documentElement.dir = languageOf(tag).direction;
};

const isolated = (value: string): string =>
  languageOf(i18next.language).direction === 'rtl' ? `\u2068${value}\u2069` : value;

const wanted = new Set<Part>(['entrance']);
const loading = new Map<string, Promise<void>>();

const load = ({ tag, load }: Language, part: Part): Promise<void> => {
  const key = `${tag}/${part}`;
  const known = loading.get(key);
  if (known) return known;
  const loaded = load[part]().then(
    (texts) => void i18next.addResourceBundle(tag, 'translation', texts, true, true),
    (error: unknown) => {
      loading.delete(key);
      throw error;
    },
  );
  loading.set(key, loaded);
  return loaded;
};

/** Texts that a page beyond the entrance needs; the page is shown once they are here. */
export const loadTexts = (part: Part): Promise<void> => {
  wanted.add(part);
  return load(languageOf(i18next.language), part);
};

export const startTexts = async (): Promise<void> => {
  const language = languageOf(preference(keptLanguage) ?? navigator.language);
  await i18next.use(initReactI18next).init({
    lng: language.tag,
    fallbackLng: false,
    interpolation: { escapeValue: true, escape: isolated },
    resources: { [language.tag]: { translation: {} } },
    returnNull: false,
  });
  await load(language, 'entrance');
  showInDocument(language.tag);
};

export const changeLanguage = async (tag: string): Promise<void> => {
  const language = languageOf(tag);
  await Promise.all([...wanted].map((part) => load(language, part)));
  prefer(keptLanguage, language.tag);
  showInDocument(language.tag);
  await i18next.changeLanguage(language.tag);
};
