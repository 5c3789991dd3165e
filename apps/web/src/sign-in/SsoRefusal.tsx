import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const known = ['not-a-member', 'acts-elsewhere', 'refused'] as const;

export const SsoRefusal = ({ reason }: { readonly reason: string }) => {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color="red" variant="outline">
      {t(`security.refused.${known.find((one) => one === reason) ?? 'refused'}`)}
    </Alert>
  );
};
