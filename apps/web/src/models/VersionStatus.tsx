import { IconArchive, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../states/Mark.js';

const icons = { draft: IconPencil, published: IconCircleCheck, retired: IconArchive };
const tones = { draft: undefined, published: 'good', retired: 'off' } as const;

export const VersionStatus = ({ status }: { readonly status: keyof typeof icons }) => {
  const { t } = useTranslation();
  return (
    <Mark icon={icons[status]} tone={tones[status]}>
      {t(`models.status.${status}`)}
    </Mark>
  );
};
