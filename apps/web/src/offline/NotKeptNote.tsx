import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Keeping } from './sender.js';

/** What is given is sent all the same; only the copy on the device is missing. */
export const NotKeptNote = ({ keeping }: { keeping: Keeping }) => {
  const { t } = useTranslation();
  if (keeping !== 'not-kept') return null;
  return (
    <Alert color="yellow" variant="outline" role="status" icon={<IconAlertTriangle aria-hidden />}>
      {t('states.notKept')}
    </Alert>
  );
};
