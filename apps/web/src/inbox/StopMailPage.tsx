import { Anchor, Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { mailStopQuery } from '../api/inbox.js';
import { useCommand } from '../api/use-command.js';
import { PublicPage } from '../frame/PublicPage.js';
import { Await } from '../states/Await.js';
import { ProblemNote } from '../states/ProblemNote.js';

/** Stops mails on one topic, without signing in. */
export const StopMailPage = () => {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/stop-mail/$token' });
  const stop = useQuery(mailStopQuery(token));
  const stopping = useCommand(
    () => api.POST('/api/notifications/mail-stops/{token}', { params: { path: { token } } }),
    { guest: true, refresh: [['mail-stop', token]] },
  );
  return (
    <PublicPage title={t('inbox.stopTitle')}>
      <Await query={stop} skeleton={<Skeleton height={80} />}>
        {({ topic, mail }) =>
          mail ? (
            <Stack>
              <Text>{t('inbox.stopText', { topic: t(`inbox.topics.${topic}`) })}</Text>
              <ProblemNote error={stopping.error} />
              <Button loading={stopping.isPending} onClick={() => stopping.mutate()}>
                {t('inbox.stop')}
              </Button>
            </Stack>
          ) : (
            <Text role="status">{t('inbox.stopped', { topic: t(`inbox.topics.${topic}`) })}</Text>
          )
        }
      </Await>
      <Anchor renderRoot={(props) => <Link to="/settings" search={{}} {...props} />}>{t('inbox.toSettings')}</Anchor>
    </PublicPage>
  );
};
