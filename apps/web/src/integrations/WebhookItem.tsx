import type { Webhook } from '@cairn/contracts/notifications/http/webhooks.js';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Owner, webhookOf } from '../api/integrations.js';
import { useCommand } from '../api/use-command.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { RemoveButton } from '../states/RemoveButton.js';
import { Deliveries } from './Deliveries.js';
import classes from './integrations.module.css';
import { ShownOnce } from './ShownOnce.js';
import { WebhookForm } from './WebhookForm.js';

type Props = { readonly owner: Owner; readonly webhook: Webhook };

export const WebhookItem = ({ owner, webhook }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [changing, changeDialog] = useDisclosure(false);
  const [logShown, log] = useDisclosure(false);
  const [secret, setSecret] = useState<string | null>(null);
  const { id, url, description, paused, failures, nextTryAt, types } = webhook;
  const hook = webhookOf(owner, id);
  const refresh = [['webhooks', owner]];
  const test = useCommand(hook.test, { refresh });
  const switching = useCommand(paused ? hook.resume : hook.pause, { refresh });
  const rotation = useCommand(hook.rotateSecret, {
    refresh,
    onDone: (made) => setSecret(made.secret),
  });
  const state = (): string => {
    if (paused) return t(`integrations.paused.${paused}`);
    if (failures > 0 && nextTryAt)
      return t('integrations.failing', { count: failures, time: format.moment(nextTryAt) });
    return t('integrations.active');
  };
  return (
    <li>
      <div className={classes['head']}>
        <span>
          <strong>
            <bdi>{description}</bdi>
          </strong>
          <span className={classes['line']} dir="ltr">
            {url}
          </span>
          <span className={classes['line']}>{t('integrations.typesChosen', { count: types.length })}</span>
          <span className={`${classes['line']} ${paused || failures > 0 ? classes['failed'] : ''}`}>{state()}</span>
        </span>
        <RemoveButton
          icon={IconTrash}
          label={t('integrations.removeWebhook', { description })}
          title={t('integrations.removeWebhookTitle', { description })}
          text={t('integrations.removeWebhookText')}
          remove={hook.remove}
          refresh={refresh}
        />
      </div>
      <Group gap="xs" mt="xs">
        <Button variant="default" size="compact-sm" loading={test.isPending} onClick={() => test.mutate()}>
          {t('integrations.test')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={changeDialog.open}>
          {t('integrations.change')}
        </Button>
        <Button variant="default" size="compact-sm" loading={switching.isPending} onClick={() => switching.mutate()}>
          {t(paused ? 'integrations.resume' : 'integrations.pause')}
        </Button>
        <Button variant="default" size="compact-sm" loading={rotation.isPending} onClick={() => rotation.mutate()}>
          {t('integrations.rotate')}
        </Button>
        <Button variant="subtle" size="compact-sm" aria-expanded={logShown} onClick={log.toggle}>
          {t('integrations.deliveries')}
        </Button>
      </Group>
      <ProblemNote error={test.error ?? switching.error ?? rotation.error} />
      {test.data && (
        <Text size="sm" role="status" mt="xs">
          {test.data.error === null
            ? t('integrations.testTaken', { status: test.data.status, milliseconds: test.data.milliseconds })
            : t('integrations.testFailed', { error: test.data.error })}
        </Text>
      )}
      {logShown && <Deliveries owner={owner} webhookId={id} />}
      <Modal
        opened={changing}
        onClose={changeDialog.close}
        title={t('integrations.change')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <WebhookForm owner={owner} known={webhook} onDone={changeDialog.close} />
      </Modal>
      <Modal
        opened={secret !== null}
        onClose={() => setSecret(null)}
        title={t('integrations.rotate')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <ShownOnce text={t('integrations.secretRotated')} secret={secret ?? ''} onDone={() => setSecret(null)} />
      </Modal>
    </li>
  );
};
