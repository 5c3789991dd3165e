import { IconArchive, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './models.module.css';

const icons = { draft: IconPencil, published: IconCircleCheck, retired: IconArchive };

export const VersionStatus = ({ status }: { readonly status: keyof typeof icons }) => {
  const { t } = useTranslation();
  const Icon = icons[status];
  return (
    <span className={classes['status']} data-status={status}>
      <Icon size={16} aria-hidden />
      {t(`models.status.${status}`)}
    </span>
  );
};
