import { Button } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { EmptyState } from '../states/EmptyState.js';
import { Page } from '../frame/Page.js';
import { closedTo } from '../frame/page-access.js';
import { useOrganizationId } from '../frame/scope.js';

/** The page of the address, or why it is not open to the person. */
export const OpenPage = () => {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const closed = closedTo(useMe(), pathname, useOrganizationId());
  if (!closed) return <Outlet />;
  return (
    <Page title={t('states.closedTitle')} width="reading">
      <EmptyState
        title={t(`states.closed.${closed}.title`)}
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/" search={{}} {...props} />}>
            {t('states.toHome')}
          </Button>
        }
      >
        {t(`states.closed.${closed}.text`)}
      </EmptyState>
    </Page>
  );
};
