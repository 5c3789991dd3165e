import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { certificationsQuery } from '../api/certification.js';
import { useMe } from '../api/me.js';
import { facilitiesQuery } from '../api/organizations.js';
import { assessmentsQuery } from '../api/surveys.js';
import { visitsQuery } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { AwaitAll } from '../states/Await.js';
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
      <AwaitAll queries={[facilities, assessments, visits, certifications]} skeleton={<HomeSkeleton />}>
        {([facilities, assessments, visits, certifications]) =>
          assessments.length === 0 ? (
            <FirstSteps organization={organization} facilities={facilities} organizationId={organizationId} />
          ) : (
            <Standings
              organizationId={organizationId}
              organization={organization}
              facilities={facilities}
              assessments={assessments}
              visits={visits}
              certifications={certifications}
            />
          )
        }
      </AwaitAll>
    </Page>
  );
};
