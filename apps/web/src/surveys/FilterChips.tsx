import { useTranslation } from 'react-i18next';
import { type Filter, filters } from './filter.js';
import classes from './survey.module.css';

type Props = { readonly filter: Filter; readonly onChoose: (filter: Filter) => void };

export const FilterChips = ({ filter, onChoose }: Props) => {
  const { t } = useTranslation();
  return (
    <div className={classes['filters']} role="group" aria-label={t('survey.filter.label')}>
      {filters.map((one) => (
        <button key={one} type="button" className={classes['chip']} aria-pressed={one === filter} onClick={() => onChoose(one)}>
          {t(`survey.filter.${one}`)}
        </button>
      ))}
      <span className={classes['keys']}>{t('survey.keys')}</span>
    </div>
  );
};
