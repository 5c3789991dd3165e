import { useTranslation } from 'react-i18next';
import { Page } from '../frame/Page.js';
import { useOrganizationId } from '../frame/scope.js';
import { SingleSignOnPanel } from './SingleSignOnPanel.js';

/** How the people of an organization sign in. */
export const SecurityPage = () => {
  const { t } = useTranslation();
  const organizationId = useOrganizationId();
  return (
    <Page title={t('security.title')} lead={t('security.lead')} width="reading">
      <SingleSignOnPanel organizationId={organizationId} />
    </Page>
  );
};
