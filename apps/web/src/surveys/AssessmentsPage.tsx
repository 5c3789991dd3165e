import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assessmentsQuery } from '../api/surveys.js';
import { Page } from '../frame/Page.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { AssessmentsTable } from './AssessmentsTable.js';

export const AssessmentsPage = () => {
  const { t } = useTranslation();
  const organizationId = useOrganizationId();
  const assessments = useQuery(assessmentsQuery(organizationId));
  return (
    <Page title={t('survey.title')} lead={t('survey.lead')}>
      <Await query={assessments} skeleton={<Skeleton height={240} />}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState
              title={t('survey.emptyTitle')}
              action={<Button renderRoot={(props) => <Link to="/facilities" search={(search) => search} {...props} />}>{t('survey.toFacilities')}</Button>}
            >
              {t('survey.empty')}
            </EmptyState>
          ) : (
            <AssessmentsTable organizationId={organizationId} assessments={found} />
          )
        }
      </Await>
    </Page>
  );
};
