import { useTranslation } from 'react-i18next';
import { Chips } from '../frame/Chips.js';
import { type Filter, filters } from './filter.js';
import { useSurvey } from './survey-context.js';
import classes from './survey.module.css';

type Props = { readonly filter: Filter; readonly onChoose: (filter: Filter) => void };

export const FilterChips = ({ filter, onChoose }: Props) => {
  const { t } = useTranslation();
  const { withoutEvidence } = useSurvey();
  const offered = filters.filter((one) => !(withoutEvidence && one === 'evidence-missing'));
  return (
    <div className={classes['filters']}>
      <Chips label={t('survey.filter.label')} options={offered.map((value) => ({ value, text: t(`survey.filter.${value}`) }))} chosen={filter} onChoose={onChoose} />
      <span className={classes['keys']}>{t('survey.keys')}</span>
    </div>
  );
};
