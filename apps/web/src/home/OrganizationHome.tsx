import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { certificationsQuery } from '../api/certification.js';
import { useMe } from '../api/me.js';
import { facilitiesQuery } from '../api/organizations.js';
import { assessmentsQuery } from '../api/surveys.js';
import { visitsQuery } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { FirstSteps } from './FirstSteps.js';
import { HomeSkeleton } from './HomeSkeleton.js';
import { Standings } from './Standings.js';

type Props = { readonly organizationId: string; readonly organization: string };

export const OrganizationHome = ({ organizationId, organization }: Props) => {
  const { t } = useTranslation();
  const { person } = useMe();
  const facilities = useQuery(facilitiesQuery(organizationId));
  const assessments = useQuery(assessmentsQuery(organizationId));
  const visits = useQuery(visitsQuery(organizationId));
  const certifications = useQuery(certificationsQuery(organizationId));
  return (
    <Page title={t('home.hello', { name: person.name })}>
      <Await query={facilities} skeleton={<HomeSkeleton />}>
        {(sites) => (
          <Await query={assessments} skeleton={<HomeSkeleton />}>
            {(found) =>
              found.length === 0 ? (
                <FirstSteps organization={organization} facilities={sites} organizationId={organizationId} />
              ) : visits.isLoading || certifications.isLoading ? (
                <HomeSkeleton />
              ) : (
                <Standings
                  organizationId={organizationId}
                  organization={organization}
                  facilities={sites}
                  assessments={found}
                  visits={visits.data ?? []}
                  certifications={certifications.data ?? []}
                />
              )
            }
          </Await>
        )}
      </Await>
    </Page>
  );
};
