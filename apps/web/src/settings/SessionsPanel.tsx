import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { sessionsQuery } from '../api/sessions.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { Await } from '../states/Await.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { SessionItem } from './SessionItem.js';
import classes from './settings.module.css';

export const SessionsPanel = () => {
  const { t } = useTranslation();
  const sessions = useQuery(sessionsQuery);
  const ending = useCommand(() => api.POST('/api/auth/revoke-other-sessions', { body: {} }), {
    refresh: [['sessions']],
  });
  return (
    <Panel
      title={t('settings.sessions')}
      aside={
        (sessions.data?.length ?? 0) > 1 && (
          <Button variant="default" size="compact-sm" loading={ending.isPending} onClick={() => ending.mutate()}>
            {t('settings.endOthers')}
          </Button>
        )
      }
    >
      <ProblemNote error={ending.error} />
      <Await query={sessions} skeleton={<Skeleton height={80} />}>
        {(found) => (
          <ul className={classes['sessions']}>
            {found.map((session) => (
              <SessionItem key={session.id} session={session} />
            ))}
          </ul>
        )}
      </Await>
    </Panel>
  );
};
