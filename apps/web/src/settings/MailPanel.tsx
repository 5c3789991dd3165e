import type { MailPreference } from '@cairn/contracts/notifications/http/inbox.js';
import { Checkbox, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { mailPreferencesQuery } from '../api/inbox.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { Await } from '../states/Await.js';
import { ProblemNote } from '../states/ProblemNote.js';

/** What comes by mail; the inbox has everything. */
export const MailPanel = () => {
  const { t } = useTranslation();
  const preferences = useQuery(mailPreferencesQuery);
  return (
    <Panel title={t('inbox.byMail')}>
      <Stack>
        <Text>{t('inbox.byMailLead')}</Text>
        <Await query={preferences} skeleton={<Skeleton height={160} />}>
          {(found) => (
            <Stack gap="xs">
              {found.map((preference) => (
                <TopicByMail key={preference.topic} {...preference} />
              ))}
            </Stack>
          )}
        </Await>
      </Stack>
    </Panel>
  );
};

/** Shows the choice at once, and what holds when it was refused. */
const TopicByMail = ({ topic, mail }: MailPreference) => {
  const { t } = useTranslation();
  const choice = useCommand(
    (mail: boolean) =>
      api.PUT('/api/notifications/preferences/{topic}', { params: { path: { topic } }, body: { mail } }),
    {
      refresh: [['mail-preferences']],
    },
  );
  return (
    <>
      <Checkbox
        label={t(`inbox.topics.${topic}`)}
        description={t(`inbox.topicHints.${topic}`)}
        checked={choice.isPending ? choice.variables : mail}
        onChange={(event) => choice.mutate(event.currentTarget.checked)}
      />
      <ProblemNote error={choice.error} />
    </>
  );
};
