import { Menu, UnstyledButton } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n.js';
import { languageOf, languages } from '../i18n/languages.js';
import classes from './frame.module.css';

export const LanguageMenu = () => {
  const { t, i18n } = useTranslation();
  const present = languageOf(i18n.language);
  return (
    <Menu withinPortal={false} position="top-start">
      <Menu.Target>
        <UnstyledButton className={classes['entry']} aria-label={t('frame.language')}>
          <IconLanguage size={18} stroke={1.7} aria-hidden />
          {present.name ?? t('frame.trialLanguage')}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map(({ tag, name }) => (
          <Menu.Item key={tag} onClick={() => void changeLanguage(tag)} aria-current={tag === present.tag}>
            {name ?? t('frame.trialLanguage')}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
