import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { facilitiesQuery } from '../api/organizations.js';
import { assessmentsQuery } from '../api/surveys.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { FacilityStanding } from './FacilityStanding.js';
import { FirstSteps } from './FirstSteps.js';
import { HomeSkeleton } from './HomeSkeleton.js';
import { presentAssessments } from './present-assessments.js';

type Props = { readonly organizationId: string; readonly organization: string };

export const OrganizationHome = ({ organizationId, organization }: Props) => {
  const { t } = useTranslation();
  const { person } = useMe();
  const facilities = useQuery(facilitiesQuery(organizationId));
  const assessments = useQuery(assessmentsQuery(organizationId));
  return (
    <Page title={t('home.hello', { name: person.name })}>
      <Await query={facilities} skeleton={<HomeSkeleton />}>
        {(sites) => (
          <Await query={assessments} skeleton={<HomeSkeleton />}>
            {(found) =>
              found.length === 0 ? (
                <FirstSteps organization={organization} facilities={sites} organizationId={organizationId} />
              ) : (
                sites
                  .flatMap((facility) =>
                    presentAssessments(facility.id, found).map((assessment) => ({ facility, assessment })),
                  )
                  .sort((a, b) => Number(b.assessment !== undefined) - Number(a.assessment !== undefined))
                  .map(({ facility, assessment }, i) => (
                    <FacilityStanding
                      key={assessment?.id ?? facility.id}
                      facility={facility}
                      organizationId={organizationId}
                      organization={organization}
                      assessment={assessment}
                      first={i === 0}
                    />
                  ))
              )
            }
          </Await>
        )}
      </Await>
    </Page>
  );
};
