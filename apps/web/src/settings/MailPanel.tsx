import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mailPreferencesQuery } from '../api/inbox.js';
import { Panel } from '../frame/Panel.js';
import { Await } from '../states/Await.js';
import { MailTimingChoice } from './MailTimingChoice.js';
import { QuietHoursForm } from './QuietHoursForm.js';

/** What comes by mail, and when; the inbox has everything. */
export const MailPanel = () => {
  const { t } = useTranslation();
  const preferences = useQuery(mailPreferencesQuery);
  return (
    <Panel title={t('inbox.byMail')}>
      <Stack>
        <Text>{t('inbox.byMailLead')}</Text>
        <Await query={preferences} skeleton={<Skeleton height={320} />}>
          {({ topics, quietHours }) => (
            <Stack>
              {topics.map((preference) => (
                <MailTimingChoice key={preference.topic} {...preference} />
              ))}
              <QuietHoursForm key={`${quietHours?.from} ${quietHours?.until}`} quietHours={quietHours} />
            </Stack>
          )}
        </Await>
      </Stack>
    </Panel>
  );
};
