import type { CertificationChange, CertificationDetail } from '@cairn/contracts/certification/http/changes.js';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { ChangeDialog } from './ChangeDialog.js';
import classes from './certification.module.css';

type Kind = CertificationChange['change'];

/** What a manager can do to a certificate that is in force or suspended; the server decides, this hides what it would refuse. */
export const CertificateChanges = ({ certification }: { readonly certification: CertificationDetail }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState<Kind | null>(null);
  const { standing, revocation } = certification;
  const button = (kind: Kind) => (
    <Button key={kind} variant="default" onClick={() => setAsked(kind)}>
      {t(`certification.change.${kind}.button`)}
    </Button>
  );
  const kinds: readonly Kind[] = [
    standing === 'suspended' ? 'reinstate' : 'suspend',
    ...(standing === 'valid' && !revocation ? (['correct'] as const) : []),
    ...(revocation ? [] : (['propose-revocation'] as const)),
  ];
  return (
    <Panel title={t('certification.changes')}>
      <Stack>
        {revocation && (
          <Alert variant="outline" title={t('certification.revocationWaits')}>
            <Stack gap="sm">
              <p>{t('certification.revocationBy', { name: revocation.by, time: format.moment(revocation.at) })}</p>
              <p dir="auto" className={classes['reason']}>
                {revocation.reason}
              </p>
              {revocation.isOwn && <p>{t('certification.revocationIsOwn')}</p>}
              <Group>
                {!revocation.isOwn && button('confirm-revocation')}
                {button('dismiss-revocation')}
              </Group>
            </Stack>
          </Alert>
        )}
        <Group>{kinds.map(button)}</Group>
      </Stack>
      {asked && <ChangeDialog kind={asked} certification={certification} onClose={() => setAsked(null)} />}
    </Panel>
  );
};
