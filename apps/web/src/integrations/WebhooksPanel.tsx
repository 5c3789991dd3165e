import { Button, Modal, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Owner, webhooksQuery } from '../api/integrations.js';
import { Panel } from '../frame/Panel.js';
import { Await } from '../states/Await.js';
import classes from './integrations.module.css';
import { WebhookForm } from './WebhookForm.js';
import { WebhookItem } from './WebhookItem.js';

export const WebhooksPanel = ({ owner }: { readonly owner: Owner }) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const webhooks = useQuery(webhooksQuery(owner));
  return (
    <Panel
      title={t('integrations.webhooks')}
      aside={
        <Button size="compact-md" leftSection={<IconWebhook size={16} aria-hidden />} onClick={dialog.open}>
          {t('integrations.newWebhook')}
        </Button>
      }
    >
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('integrations.newWebhook')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <WebhookForm owner={owner} onDone={dialog.close} />
      </Modal>
      <Await query={webhooks} skeleton={<Skeleton height={80} />}>
        {(found) =>
          found.length === 0 ? (
            <p>{t('integrations.noWebhooks')}</p>
          ) : (
            <ul className={classes['list']}>
              {found.map((webhook) => (
                <WebhookItem key={webhook.id} owner={owner} webhook={webhook} />
              ))}
            </ul>
          )
        }
      </Await>
    </Panel>
  );
};
