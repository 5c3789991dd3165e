import { useTranslation } from 'react-i18next';
import { Page } from '../frame/Page.js';
import { useOwner } from '../integrations/use-owner.js';
import { SecondFactorPanel } from './SecondFactorPanel.js';
import { SingleSignOnPanel } from './SingleSignOnPanel.js';

/** How the people of an organization, or the staff of the programme, sign in. */
export const SecurityPage = () => {
  const { t } = useTranslation();
  const owner = useOwner();
  return (
    <Page
      title={t('security.title')}
      lead={t(owner === 'programme' ? 'security.leadOfProgramme' : 'security.lead')}
      width="reading"
    >
      <SecondFactorPanel owner={owner} />
      {owner !== 'programme' && <SingleSignOnPanel organizationId={owner.organizationId} />}
    </Page>
  );
};
