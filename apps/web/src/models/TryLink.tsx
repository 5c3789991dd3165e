import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

type Props = { readonly model: string; readonly version: string; readonly title: string };

/** To a trial of the version. */
export const TryLink = ({ model, version, title }: Props) => {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      size="compact-md"
      aria-label={t('trial.tryVersion', { model: title, version })}
      renderRoot={(props) => <Link to="/models/$model/$version/trial" params={{ model, version }} {...props} />}
    >
      {t('trial.tryIt')}
    </Button>
  );
};
