import { useTranslation } from 'react-i18next';
import { Chips } from '../frame/Chips.js';

const filters = ['all', 'open', 'contradicted', 'not-seen'] as const;
export type WorkbookFilter = (typeof filters)[number];

export const WorkbookFilters = ({
  chosen,
  onChoose,
}: {
  chosen: WorkbookFilter;
  onChoose: (filter: WorkbookFilter) => void;
}) => {
  const { t } = useTranslation();
  return (
    <Chips
      label={t('validation.filter.label')}
      options={filters.map((value) => ({ value, text: t(`validation.filter.${value}`) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
};
