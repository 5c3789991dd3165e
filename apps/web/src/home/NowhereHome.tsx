import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../frame/Page.js';
import { EmptyState } from '../states/EmptyState.js';

export const NowhereHome = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('home.title')}>
      <EmptyState
        title={t('home.nowhereTitle')}
        action={
          <Button renderRoot={(props) => <Link to="/organizations/new" search={{}} {...props} />}>
            {t('frame.newOrganization')}
          </Button>
        }
      >
        {t('home.nowhere')}
      </EmptyState>
    </Page>
  );
};
