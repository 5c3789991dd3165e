import { useTranslation } from 'react-i18next';
import classes from './workbook.module.css';

const filters = ['all', 'open', 'contradicted', 'not-seen'] as const;
export type WorkbookFilter = (typeof filters)[number];

export const WorkbookFilters = ({ chosen, onChoose }: { chosen: WorkbookFilter; onChoose: (filter: WorkbookFilter) => void }) => {
  const { t } = useTranslation();
  return (
    <div className={classes['filters']} role="group" aria-label={t('validation.filter.label')}>
      {filters.map((one) => (
        <button key={one} type="button" aria-pressed={one === chosen} onClick={() => onChoose(one)}>
          {t(`validation.filter.${one}`)}
        </button>
      ))}
    </div>
  );
};
