import { useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLanguage, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n/i18n.js';
import { languageOf, languages } from '../../i18n/languages.js';
import { useSignOut } from '../../sign-in/use-sign-out.js';
import type { Entries } from '../entry.js';

const schemes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

/** What is done at once, wherever one is. */
export const useCommandEntries = (): Entries => {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const spoken = languageOf(i18n.language).tag;
  return [
    ...schemes
      .filter(([scheme]) => scheme !== colorScheme)
      .map(([scheme, icon]) => ({
        key: scheme,
        title: t('search.scheme', { scheme: t(`settings.schemes.${scheme}`) }),
        icon,
        go: () => setColorScheme(scheme),
      })),
    ...languages
      .filter(({ tag }) => tag !== spoken)
      .map(({ tag, name }) => ({
        key: tag,
        title: t('search.language', { language: name ?? t('frame.trialLanguage') }),
        icon: IconLanguage,
        go: () => void changeLanguage(tag),
      })),
    { key: 'sign-out', title: t('frame.signOut'), icon: IconLogout, go: () => void signOut() },
  ];
};
