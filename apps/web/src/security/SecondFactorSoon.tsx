import { Alert, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';

/** Until a second factor is required. */
export const SecondFactorSoon = ({ dueAt }: { readonly dueAt: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Alert role="status" color="yellow" variant="outline" mb="md">
      {t('security.soon', { time: format.moment(dueAt) })}{' '}
      <Anchor renderRoot={(props) => <Link to="/settings" {...props} />}>{t('security.toSettings')}</Anchor>
    </Alert>
  );
};
