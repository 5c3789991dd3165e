import { Alert, Anchor, Group, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { facilityCorrectionsQuery, facilityQuery } from '../api/organizations.js';
import { ofOrganization } from '../frame/of-organization.js';
import { Page } from '../frame/Page.js';
import { useMay, useOrganizationId } from '../frame/scope.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import { OpenAssessmentButton } from '../surveys/OpenAssessmentButton.js';
import { ArchiveFacility } from './ArchiveFacility.js';
import { CorrectFacility } from './CorrectFacility.js';
import { FacilityAssessments } from './FacilityAssessments.js';
import { FacilityProfilePanel } from './FacilityProfilePanel.js';
import { FacilityStandingPanel } from './FacilityStandingPanel.js';
import { HistoryPanel } from './HistoryPanel.js';
import { ServiceAreasPanel } from './ServiceAreasPanel.js';

export const FacilityPage = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { facilityId } = useParams({ from: '/frame/facilities/$facilityId' });
  const organizationId = useOrganizationId();
  const may = useMay();
  const corrects = useMe().programmeRoles.includes('manager') || may.administer;
  const corrections = useQuery(facilityCorrectionsQuery(organizationId, facilityId));
  const facility = useQuery(facilityQuery(organizationId, facilityId));
  return (
    <Await
      query={facility}
      skeleton={
        <Page title={t('organizations.facility')}>
          {[200, 240, 160].map((height) => (
            <Skeleton key={height} height={height} />
          ))}
        </Page>
      }
    >
      {(found) => (
        <Page
          title={found.name}
          lead={t('organizations.lead', {
            type: t(`organizations.types.${found.type}`),
            country: format.country(found.country),
          })}
          above={
            <Anchor renderRoot={(props) => <Link to="/facilities" search={ofOrganization} {...props} />}>
              {t('organizations.facilities')}
            </Anchor>
          }
          actions={
            may.administer &&
            !found.archived && <OpenAssessmentButton organizationId={organizationId} facilities={[found]} />
          }
        >
          {found.archived && (
            <Alert color="gray" variant="outline">
              {t('organizations.archivedNote')}
            </Alert>
          )}
          <FacilityStandingPanel organizationId={organizationId} facilityId={found.id} />
          <FacilityAssessments organizationId={organizationId} facilityId={found.id} />
          <ServiceAreasPanel key={found.version} organizationId={organizationId} facility={found} />
          <FacilityProfilePanel
            facility={found}
            aside={
              corrects && (
                <Group gap="xs">
                  {!found.archived && (
                    <CorrectFacility key={found.version} organizationId={organizationId} facility={found} />
                  )}
                  <ArchiveFacility organizationId={organizationId} facility={found} />
                </Group>
              )
            }
          />
          <HistoryPanel corrections={corrections} />
        </Page>
      )}
    </Await>
  );
};
