import { DirectionProvider, useDirection } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from './languages.js';

const FollowLanguage = ({ children }: { children: ReactNode }) => {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const { direction } = languageOf(i18n.language);
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return children;
};

export const Direction = ({ children }: { children: ReactNode }) => (
  <DirectionProvider initialDirection={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'} detectDirection={false}>
    <FollowLanguage>{children}</FollowLanguage>
  </DirectionProvider>
);
