import type { SingleSignOnSettings } from '@cairn/contracts/organizations/http/single-sign-on.js';
import { Button, Group, Stack, Checkbox, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { disconnect, enforce, proveDomain } from '../api/single-sign-on.js';
import { useCommand } from '../api/use-command.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { RemoveButton } from '../states/RemoveButton.js';
import { CopyLine } from './CopyLine.js';
import classes from './security.module.css';

type Props = {
  readonly organizationId: string;
  readonly connection: NonNullable<SingleSignOnSettings['connection']>;
};

export const ConnectedProvider = ({ organizationId, connection }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { issuer, clientId, domain, domainRecord, domainProvedAt, enforced } = connection;
  const refresh = [['single-sign-on', organizationId]];
  const proof = useCommand(() => proveDomain(organizationId), { refresh });
  const enforcement = useCommand((wanted: boolean) => enforce(organizationId, wanted), { refresh });
  return (
    <Stack>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <span className={classes['value']}>
          <strong dir="ltr">{issuer}</strong>
          <span className={classes['hint']} dir="ltr">
            {clientId}
          </span>
        </span>
        <RemoveButton
          icon={IconTrash}
          label={t('security.remove')}
          title={t('security.removeTitle')}
          text={t('security.removeText')}
          remove={() => disconnect(organizationId)}
          refresh={refresh}
        />
      </Group>
      {domainProvedAt === null ? (
        <>
          <Text>{t('security.recordLead', { domain })}</Text>
          <CopyLine label={t('security.recordName')} value={domainRecord.name} />
          <CopyLine label={t('security.recordValue')} value={domainRecord.value} />
          <ProblemNote error={proof.error} />
          <Group>
            <Button loading={proof.isPending} onClick={() => proof.mutate()}>
              {t('security.prove')}
            </Button>
          </Group>
        </>
      ) : (
        <>
          <Text role="status">{t('security.proved', { domain, day: format.day(domainProvedAt.slice(0, 10)) })}</Text>
          <Checkbox
            label={t('security.enforced')}
            description={t('security.enforcedHint', { domain })}
            checked={enforced}
            disabled={enforcement.isPending}
            onChange={(event) => enforcement.mutate(event.currentTarget.checked)}
          />
          <ProblemNote error={enforcement.error} />
        </>
      )}
    </Stack>
  );
};
