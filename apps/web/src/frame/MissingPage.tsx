import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PublicPage } from './PublicPage.js';

export const MissingPage = () => {
  const { t } = useTranslation();
  return (
    <PublicPage title={t('states.missingTitle')}>
      <Text>{t('states.missing')}</Text>
      <Anchor renderRoot={(props) => <Link to="/" search={{}} {...props} />}>{t('states.toHome')}</Anchor>
    </PublicPage>
  );
};
