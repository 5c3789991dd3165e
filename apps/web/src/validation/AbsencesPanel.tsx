import type { ValidatorProfile } from '@cairn/contracts/validation/http/validators.js';
import { ActionIcon, Button, SimpleGrid, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useNow } from '../api/demo.js';
import { useCommand } from '../api/use-command.js';
import { DayField } from '../frame/DayField.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import look from '../theme/look.module.css';
import classes from './profiles.module.css';

/** Days on which nobody plans with a validator. */
export const AbsencesPanel = ({ validator: { personId, absences } }: { validator: ValidatorProfile }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useNow().slice(0, 10);
  const [days, setDays] = useState({ from: '', until: '' });
  const refresh = [['validators'], ['proposals']];
  const adding = useCommand(
    () =>
      api.POST('/api/validation/desk/validators/{personId}/absences', { params: { path: { personId } }, body: days }),
    { refresh, onDone: () => setDays({ from: '', until: '' }) },
  );
  const removing = useCommand(
    (absenceId: string) =>
      api.DELETE('/api/validation/desk/validators/{personId}/absences/{absenceId}', {
        params: { path: { personId, absenceId } },
      }),
    { refresh },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    adding.mutate();
  };
  const ahead = absences.filter(({ until }) => until >= today);
  const named = ({ from, until }: { from: string; until: string }): string => format.days(from, until);
  return (
    <Panel title={t('profiles.absences')}>
      <Stack>
        {ahead.length === 0 ? (
          <p className={look['soft']}>{t('profiles.noAbsence')}</p>
        ) : (
          <ul className={classes['list']}>
            {ahead.map((one) => (
              <li key={one.id}>
                {named(one)}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('profiles.removeAbsence', { days: named(one) })}
                  onClick={() => removing.mutate(one.id)}
                >
                  <IconX size={18} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
        )}
        <form onSubmit={submit}>
          <Stack gap="sm">
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <DayField
                label={t('profiles.from')}
                required
                min={today}
                value={days.from}
                onDay={(from) => setDays((before) => ({ from, until: before.until || from }))}
              />
              <DayField
                label={t('profiles.until')}
                required
                min={days.from || today}
                value={days.until}
                onDay={(until) => setDays((before) => ({ ...before, until }))}
              />
            </SimpleGrid>
            <ProblemNote error={adding.error ?? removing.error} />
            <Button
              type="submit"
              variant="default"
              style={{ alignSelf: 'flex-start' }}
              loading={adding.isPending}
              disabled={days.from === '' || days.until < days.from}
            >
              {t('profiles.addAbsence')}
            </Button>
          </Stack>
        </form>
      </Stack>
    </Panel>
  );
};
