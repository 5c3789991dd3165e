import { Button, Group } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useNow } from '../api/demo.js';
import { useCommand } from '../api/use-command.js';
import { DayField } from '../frame/DayField.js';
import { ProblemNote } from '../states/ProblemNote.js';

type Props = { readonly personId: string; readonly conflictId: string; readonly from: string };

/** When a tie ended. */
export const EndConflict = ({ personId, conflictId, from }: Props) => {
  const { t } = useTranslation();
  const today = useNow().slice(0, 10);
  const [until, setUntil] = useState<string | null>(null);
  const ending = useCommand(
    () =>
      api.POST('/api/validation/desk/conflicts/{personId}/{conflictId}/end', {
        params: { path: { personId, conflictId } },
        body: { until: until ?? today },
      }),
    {
      refresh: [['conflicts'], ['proposals']],
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ending.mutate();
  };
  if (until === null)
    return (
      <Button variant="default" onClick={() => setUntil(today)}>
        {t('profiles.ended')}
      </Button>
    );
  return (
    <form onSubmit={submit}>
      <Group align="flex-end">
        <DayField label={t('profiles.until')} required min={from} value={until} onDay={setUntil} />
        <Button type="submit" loading={ending.isPending} disabled={until < from}>
          {t('profiles.save')}
        </Button>
      </Group>
      <ProblemNote error={ending.error} />
    </form>
  );
};
