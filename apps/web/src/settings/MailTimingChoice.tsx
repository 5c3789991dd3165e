import type { MailPreferences } from '@cairn/contracts/notifications/http/inbox.js';
import { type MailTiming, mailTiming } from '@cairn/contracts/notifications/mail-timing.js';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

/** Shows the choice at once, and what holds when it was refused. */
export const MailTimingChoice = ({ topic, timing }: MailPreferences['topics'][number]) => {
  const { t } = useTranslation();
  const choice = useCommand(
    (chosen: MailTiming) =>
      api.PUT('/api/notifications/preferences/topics/{topic}', {
        params: { path: { topic } },
        body: { timing: chosen },
      }),
    { refresh: [['mail-preferences']] },
  );
  return (
    <>
      <NativeSelect
        label={t(`inbox.topics.${topic}`)}
        description={t(`inbox.topicHints.${topic}`)}
        maw={420}
        value={choice.isPending ? choice.variables : timing}
        onChange={(event) => choice.mutate(event.currentTarget.value as MailTiming)}
        data={mailTiming.options.map((value) => ({ value, label: t(`inbox.timings.${value}`) }))}
      />
      <ProblemNote error={choice.error} />
    </>
  );
};
