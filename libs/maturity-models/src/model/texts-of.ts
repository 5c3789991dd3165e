import type { ModelTexts } from './model-texts.js';
import type { ModelVersion } from './model-schema.js';

/** The model's texts in the first of these languages that it has, else in English. */
export const textsOf = (model: ModelVersion, ...locales: readonly string[]): ModelTexts => {
  const locale = locales.find((wanted) => Object.hasOwn(model.texts, wanted)) ?? 'en';
  return model.texts[locale] as ModelTexts;
};
