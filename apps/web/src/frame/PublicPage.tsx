import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CairnMark } from '../cairn/CairnMark.js';
import { LanguageMenu } from './LanguageMenu.js';
import { StatementLinks } from './StatementLinks.js';
import classes from './public-page.module.css';

type Props = { readonly title: string; readonly width?: 'narrow' | 'reading'; readonly children: ReactNode };

/** A page for people who are not signed in: sign-in, invitation, register. */
export const PublicPage = ({ title, width = 'narrow', children }: Props) => {
  const { t } = useTranslation();
  useDocumentTitle(`${title} - ${t('frame.product')}`);
  return (
    <div className={classes['public']}>
      <header className={classes['top']}>
        <Link to="/" className={classes['brand']}>
          <CairnMark size={28} />
          {t('frame.product')}
        </Link>
        <div>
          <LanguageMenu />
        </div>
      </header>
      <main id="content" className={classes['card']} data-width={width}>
        <Title order={1}>
          <bdi>{title}</bdi>
        </Title>
        {children}
      </main>
      <footer className={classes['bottom']}>
        <StatementLinks />
      </footer>
    </div>
  );
};
