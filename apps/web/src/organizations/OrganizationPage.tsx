import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { organizationCorrectionsQuery, organizationQuery } from '../api/organizations.js';
import { Facts } from '../frame/Facts.js';
import { Page } from '../frame/Page.js';
import { Panel } from '../frame/Panel.js';
import { useMay, useOrganizationId } from '../frame/scope.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import { CorrectOrganization } from './CorrectOrganization.js';
import { HistoryPanel } from './HistoryPanel.js';
import { identifierLines } from './identifiers-typed.js';

/** What is known of the organization, and how it came to be so. */
export const OrganizationPage = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const organizationId = useOrganizationId();
  const may = useMay();
  const corrects = useMe().programmeRoles.includes('manager') || may.administer;
  const organization = useQuery(organizationQuery(organizationId));
  const corrections = useQuery(organizationCorrectionsQuery(organizationId));
  return (
    <Page
      title={t('organizations.organization')}
      lead={t('organizations.organizationLead')}
      above={
        <Anchor renderRoot={(props) => <Link to="/facilities" {...props} />}>{t('organizations.facilities')}</Anchor>
      }
      width="reading"
    >
      <Await query={organization} skeleton={<Skeleton height={120} />}>
        {(found) => (
          <Panel
            title={t('organizations.profile')}
            aside={corrects && <CorrectOrganization key={found.version} organization={found} />}
          >
            <Facts
              facts={[
                [t('organizations.name'), found.name],
                [t('organizations.country'), format.country(found.country)],
                [t('organizations.identifiers'), identifierLines(found.identifiers) || null],
              ]}
            />
          </Panel>
        )}
      </Await>
      <HistoryPanel corrections={corrections} />
    </Page>
  );
};
