import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../frame/Page.js';
import { ApiKeysPanel } from './ApiKeysPanel.js';
import { useOwner } from './use-owner.js';
import { WebhooksPanel } from './WebhooksPanel.js';

/** How programs of an organization, or of the programme, read and are notified. */
export const IntegrationsPage = () => {
  const { t } = useTranslation();
  const owner = useOwner();
  return (
    <Page
      title={t('integrations.title')}
      lead={t(owner === 'programme' ? 'integrations.leadOfProgramme' : 'integrations.lead')}
      width="reading"
    >
      <ApiKeysPanel owner={owner} />
      <WebhooksPanel owner={owner} />
      <p>
        <Anchor href="/api/docs">{t('integrations.apiDocument')}</Anchor>
        {' · '}
        <Anchor href="/api/asyncapi.json">{t('integrations.eventDocument')}</Anchor>
      </p>
    </Page>
  );
};
