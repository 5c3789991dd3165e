import { useTranslation } from 'react-i18next';
import type { Standing } from './StandingMark.js';
import classes from './certification.module.css';

/** Laid over a certificate that is no longer valid. */
export const Stamp = ({ standing }: { standing: Exclude<Standing, 'valid'> }) => {
  const { t } = useTranslation();
  return <p className={classes['stamp']}>{t(`certification.standing.${standing}`)}</p>;
};
