import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { prefer, preference } from '../device/preference.js';
import { languageOf } from './languages.js';

const keptLanguage = 'cairn.language';

const showInDocument = (tag: string): void => {
  document.documentElement.lang = tag;
  document.documentElement.dir = languageOf(tag).direction;
};

const isolated = (value: string): string =>
  languageOf(i18next.language).direction === 'rtl' ? `\u2068${value}\u2069` : value;

export const startTexts = async (): Promise<void> => {
  const language = languageOf(preference(keptLanguage) ?? navigator.language);
  await i18next.use(initReactI18next).init({
    lng: language.tag,
    fallbackLng: false,
    interpolation: { escapeValue: true, escape: isolated },
    resources: { [language.tag]: { translation: await language.load() } },
    returnNull: false,
  });
  showInDocument(language.tag);
};

export const changeLanguage = async (tag: string): Promise<void> => {
  const language = languageOf(tag);
  i18next.addResourceBundle(language.tag, 'translation', await language.load(), true, true);
  prefer(keptLanguage, language.tag);
  showInDocument(language.tag);
  await i18next.changeLanguage(language.tag);
};
