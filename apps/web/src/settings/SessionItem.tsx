import { Button } from '@mantine/core';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import type { Session } from '../api/sessions.js';
import { useCommand } from '../api/use-command.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { deviceOf } from './device-of.js';
import classes from './settings.module.css';

type Props = { readonly session: Session };

export const SessionItem = ({ session }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const ending = useCommand(() => api.POST('/api/auth/revoke-session', { body: { id: session.id } }), {
    refresh: [['sessions']],
  });
  const device = deviceOf(session.userAgent ?? '');
  const name = device ? t('settings.browserOn', device) : t('settings.unknownDevice');
  return (
    <li>
      <IconDeviceLaptop size={20} stroke={1.5} aria-hidden />
      <span>
        <strong>
          {name} {session.present && `(${t('settings.thisSession')})`}
        </strong>
        <span className={classes['since']}>{t('settings.since', { time: format.moment(session.createdAt) })}</span>
        <ProblemNote error={ending.error} />
      </span>
      {!session.present && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={ending.isPending}
          aria-label={t('settings.endSessionOf', { device: name })}
          onClick={() => ending.mutate()}
        >
          {t('settings.endSession')}
        </Button>
      )}
    </li>
  );
};
