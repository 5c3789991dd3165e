import { useTranslation } from 'react-i18next';
import { useNow } from '../api/demo.js';
import { CairnMark } from '../cairn/CairnMark.js';
import { useFormat } from '../i18n/use-format.js';
import { useScope } from './scope.js';
import classes from './frame.module.css';

/** On paper: the product, for whom, and when it was printed. */
export const PrintMasthead = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { scope } = useScope();
  const now = useNow();
  return (
    <div className={`${classes['masthead']} print-only`}>
      <CairnMark size={20} />
      <span>{scope?.kind === 'organization' ? scope.name : t('frame.product')}</span>
      <span>{t('frame.printed', { time: format.moment(now) })}</span>
    </div>
  );
};
