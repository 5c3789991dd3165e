import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { allValidatorsQuery } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { DataTable } from '../table/DataTable.js';

/** Everybody who may visit, for staff. */
export const ValidatorsPage = () => {
  const { t } = useTranslation();
  const query = useQuery(allValidatorsQuery);
  return (
    <Page title={t('profiles.title')} lead={t('profiles.lead')}>
      <Await query={query} skeleton={<Skeleton height={240} />}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState title={t('profiles.emptyTitle')}>{t('profiles.empty')}</EmptyState>
          ) : (
            <DataTable
              name="validators"
              rows={found}
              keyOf={({ personId }) => personId}
              linked
              columns={[
                {
                  title: t('planning.validator'),
                  value: ({ name }) => name,
                  cell: ({ personId, name }) => (
                    <Link to="/validators/$personId" params={{ personId }} search={{}}>
                      <bdi>{name}</bdi>
                    </Link>
                  ),
                },
                { title: t('profiles.email'), value: ({ email }) => email, cell: ({ email }) => email },
              ]}
            />
          )
        }
      </Await>
    </Page>
  );
};
