import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n.js';
import { languageOf, languages } from '../i18n/languages.js';
import classes from './frame.module.css';

export const LanguageMenu = () => {
  const { t, i18n } = useTranslation();
  return (
    <div className={classes['language']}>
      <IconLanguage size={18} stroke={1.7} aria-hidden />
      <select
        aria-label={t('frame.language')}
        value={languageOf(i18n.language).tag}
        onChange={(event) => void changeLanguage(event.currentTarget.value)}
      >
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name ?? t('frame.trialLanguage')}
          </option>
        ))}
      </select>
    </div>
  );
};
