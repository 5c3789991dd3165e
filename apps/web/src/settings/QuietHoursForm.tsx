import type { QuietHours } from '@cairn/contracts/notifications/mail-timing.js';
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

const usual: QuietHours = { from: '20:00', until: '07:00' };

/** Switched on they are the usual ones, which can be changed. */
export const QuietHoursForm = ({ quietHours }: { quietHours: QuietHours | null }) => {
  const { t } = useTranslation();
  const [hours, setHours] = useState(quietHours ?? usual);
  const saving = useCommand(
    (wanted: QuietHours | null) =>
      api.PUT('/api/notifications/preferences/quiet-hours', { body: { quietHours: wanted } }),
    { refresh: [['mail-preferences']] },
  );
  const isOn = saving.isPending ? saving.variables !== null : quietHours !== null;
  const isChanged = hours.from !== quietHours?.from || hours.until !== quietHours?.until;
  const isWhole = hours.from !== '' && hours.until !== '' && hours.from !== hours.until;
  return (
    <Stack gap="sm">
      <Checkbox
        label={t('inbox.quietHours')}
        description={t('inbox.quietHoursHint')}
        checked={isOn}
        onChange={(event) => saving.mutate(event.currentTarget.checked ? hours : null)}
      />
      {isOn && (
        <Group align="flex-end" gap="sm">
          <TextInput
            type="time"
            label={t('inbox.quietFrom')}
            value={hours.from}
            onChange={(event) => setHours({ ...hours, from: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t('inbox.quietUntil')}
            value={hours.until}
            onChange={(event) => setHours({ ...hours, until: event.currentTarget.value })}
          />
          {isChanged && (
            <Button
              variant="default"
              disabled={!isWhole}
              loading={saving.isPending}
              onClick={() => saving.mutate(hours)}
            >
              {t('inbox.saveQuietHours')}
            </Button>
          )}
        </Group>
      )}
      <ProblemNote error={saving.error} />
    </Stack>
  );
};
