import { Anchor, Skeleton } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { modelQuery } from '../api/models.js';
import { scoresQuery } from '../api/scoring.js';
import { assessmentsQuery } from '../api/surveys.js';
import { visitsQuery } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { NothingToVisit } from './NothingToVisit.js';
import { RequestForm } from './RequestForm.js';
import { visitable } from './visitable.js';

export const RequestPage = () => {
  const { t } = useTranslation();
  const organizationId = useOrganizationId();
  const assessments = useQuery(assessmentsQuery(organizationId));
  const scores = useQuery(scoresQuery(organizationId));
  const visits = useQuery(visitsQuery(organizationId));
  const submitted = (assessments.data ?? []).filter(({ status }) => status === 'submitted');
  const models = useQueries({
    queries: [...new Map(submitted.map((one) => [`${one.model} ${one.modelVersion}`, one])).values()].map((one) =>
      modelQuery(one.model, one.modelVersion),
    ),
  });
  const known = models.flatMap(({ data }) => data ?? []);
  const skeleton = <Skeleton height={320} />;
  return (
    <Page
      width="reading"
      title={t('validation.request')}
      lead={t('validation.requestLead')}
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
                  if (models.some(({ isPending }) => isPending)) return skeleton;
                  const choices = visitable(assessments, scores, visits, known);
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
