import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { scoresQuery } from '../api/scoring.js';
import { assessmentsQuery } from '../api/surveys.js';
import { visitsQuery } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { NothingToVisit } from './NothingToVisit.js';
import { RequestForm } from './RequestForm.js';
import { visitable, visitFromStage } from './visitable.js';

export const RequestPage = () => {
  const { t } = useTranslation();
  const organizationId = useOrganizationId();
  const assessments = useQuery(assessmentsQuery(organizationId));
  const scores = useQuery(scoresQuery(organizationId));
  const visits = useQuery(visitsQuery(organizationId));
  const skeleton = <Skeleton height={320} />;
  return (
    <Page
      width="reading"
      title={t('validation.request')}
      lead={t('validation.requestLead', { stage: visitFromStage })}
      above={
        <Anchor renderRoot={(props) => <Link to="/visits" search={(search) => search} {...props} />}>
          {t('validation.title')}
        </Anchor>
      }
    >
      <Await query={assessments} skeleton={skeleton}>
        {(assessments) => (
          <Await query={scores} skeleton={skeleton}>
            {(scores) => (
              <Await query={visits} skeleton={skeleton}>
                {(visits) => {
                  const choices = visitable(assessments, scores, visits);
                  return choices.length > 0 ? (
                    <RequestForm organizationId={organizationId} choices={choices} />
                  ) : (
                    <NothingToVisit assessments={assessments} scores={scores} visits={visits} />
                  );
                }}
              </Await>
            )}
          </Await>
        )}
      </Await>
    </Page>
  );
};
