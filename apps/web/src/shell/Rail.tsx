import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CairnMark } from '../cairn/CairnMark.js';
import { LanguageMenu } from '../frame/LanguageMenu.js';
import { Bell } from '../inbox/Bell.js';
import { PersonMenu } from './PersonMenu.js';
import { ScopeSwitch } from './ScopeSwitch.js';
import { StatementLinks } from '../frame/StatementLinks.js';
import { useRail } from '../frame/use-rail.js';
import classes from '../frame/frame.module.css';

type Props = { readonly onGo?: () => void; /** Between the scope and the pages. */ readonly search?: ReactNode };

export const Rail = ({ onGo, search }: Props) => {
  const { t } = useTranslation();
  const pages = useRail();
  return (
    <div className={classes['rail']}>
      <Link to="/" className={classes['brand']} onClick={onGo}>
        <CairnMark size={28} />
        {t('frame.product')}
      </Link>
      <ScopeSwitch />
      {search}
      <Bell onGo={onGo} />
      <nav aria-label={t('frame.main')}>
        <ul className={classes['entries']}>
          {pages.map(({ to, text, icon: Icon }) => (
            <li key={to}>
              <Link to={to} className={classes['entry']} activeOptions={{ exact: to === '/' }} onClick={onGo}>
                <Icon size={18} stroke={1.7} aria-hidden />
                {t(`frame.${text}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes['foot']}>
        <LanguageMenu />
        <PersonMenu />
        <StatementLinks />
      </div>
    </div>
  );
};
