import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';

/** At the foot of the public pages and of the rail. */
export const StatementLinks = () => {
  const { t } = useTranslation();
  return (
    <nav className={classes['statements']} aria-label={t('frame.statements')}>
      <Link to="/accessibility" search={{}}>
        {t('frame.accessibility')}
      </Link>
      <Link to="/privacy" search={{}}>
        {t('frame.privacy')}
      </Link>
    </nav>
  );
};
