import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { CairnMark } from '../cairn/CairnMark.js';
import { LanguageMenu } from './LanguageMenu.js';
import { PersonMenu } from './PersonMenu.js';
import { rail } from './rail.js';
import { ScopeSwitch } from './ScopeSwitch.js';
import { useScope } from './scope.js';
import classes from './frame.module.css';

export const Rail = ({ onGo }: { onGo?: () => void }) => {
  const { t } = useTranslation();
  const { scope } = useScope();
  const { demo } = useMe();
  return (
    <div className={classes['rail']}>
      <Link to="/" className={classes['brand']} onClick={onGo}>
        <CairnMark size={28} />
        {t('frame.product')}
      </Link>
      <ScopeSwitch />
      <nav aria-label={t('frame.main')}>
        <ul className={classes['entries']}>
          {rail
            .filter(({ shownTo }) => shownTo(scope, demo))
            .map(({ to, text, icon: Icon }) => (
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
      </div>
    </div>
  );
};
