import { useTranslation } from 'react-i18next';
import { Chips } from '../frame/Chips.js';
import { type Filter, filters } from './filter.js';
import { KeysHelp } from './KeysHelp.js';
import { useSurvey } from './survey-context.js';
import type { FilterInHand } from './use-filter.js';
import classes from './survey.module.css';

/** Offered only where there is something to see, and counted. */
const amongColleagues: readonly Filter[] = ['mine', 'flagged', 'changed'];

export const FilterChips = ({ filter, onChoose }: { filter: FilterInHand; onChoose: (filter: Filter) => void }) => {
  const { t } = useTranslation();
  const { withoutEvidence, teamwork, editable } = useSurvey();
  const options = filters.flatMap((value) => {
    const option = { value, text: t(`survey.filter.${value}`) };
    if (!amongColleagues.includes(value)) return withoutEvidence && value === 'evidence-missing' ? [] : [option];
    const count = filter.count(value);
    if (value === 'mine' && count > 0)
      return [filter.left > 0 ? { ...option, count: filter.left } : { value, text: t('survey.mineDone') }];
    return count > 0 || filter.chosen === value ? [{ ...option, count }] : [];
  });
  return (
    <div className={classes['filters']}>
      <Chips label={t('survey.filter.label')} options={options} chosen={filter.chosen} onChoose={onChoose} />
      <KeysHelp flags={teamwork !== undefined && editable} />
    </div>
  );
};
