import { Anchor, Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { facilitiesQuery } from '../api/organizations.js';
import { scoresQuery } from '../api/scoring.js';
import { assessmentsQuery } from '../api/surveys.js';
import { Page } from '../frame/Page.js';
import { useMay, useOrganizationId } from '../frame/scope.js';
import { AwaitAll } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { AssessmentsTable } from './AssessmentsTable.js';
import { OpenAssessmentButton } from './OpenAssessmentButton.js';

export const AssessmentsPage = () => {
  const { t } = useTranslation();
  const organizationId = useOrganizationId();
  const may = useMay();
  const assessments = useQuery(assessmentsQuery(organizationId));
  const facilities = useQuery(facilitiesQuery(organizationId));
  const scores = useQuery(scoresQuery(organizationId));
  const none = assessments.data?.length === 0;
  const open = may.administer && facilities.data && facilities.data.length > 0 && (
    <OpenAssessmentButton organizationId={organizationId} facilities={facilities.data} />
  );
  return (
    <Page title={t('survey.title')} lead={t('survey.lead')} actions={!none && open}>
      <AwaitAll queries={[assessments, facilities]} skeleton={<Skeleton height={240} />}>
        {([assessments]) =>
          assessments.length === 0 ? (
            <EmptyState
              title={t('survey.emptyTitle')}
              action={
                open || (
                  <Button renderRoot={(props) => <Link to="/facilities" search={(search) => search} {...props} />}>
                    {t('survey.toFacilities')}
                  </Button>
                )
              }
            >
              {t('survey.empty')}
            </EmptyState>
          ) : (
            <AssessmentsTable of="organization" assessments={assessments} scores={scores.data} />
          )
        }
      </AwaitAll>
      <p>
        {t('rapidCheck.offer')}{' '}
        <Anchor renderRoot={(props) => <Link to="/rapid-check" search={{}} {...props} />}>
          {t('rapidCheck.title')}
        </Anchor>
      </p>
    </Page>
  );
};
