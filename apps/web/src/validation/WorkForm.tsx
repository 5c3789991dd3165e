import type { ValidatorProfile } from '@cairn/contracts/validation/http/validators.js';
import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, seen } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { countriesIn } from '../i18n/countries.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { viewerZone } from './appointment-times.js';
import { codesIn } from './language-codes.js';

type Work = NonNullable<ValidatorProfile['profile']>;

const unknown: Work = {
  languages: ['en'],
  country: '',
  region: null,
  timeZone: viewerZone(),
  workingDays: [1, 2, 3, 4, 5],
  visitsPerMonth: 2,
};
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

type Props = {
  readonly validator: ValidatorProfile;
  readonly saved: boolean;
  readonly onSaved: () => void;
};

/** Languages, home, working days and capacity of a validator. */
export const WorkForm = ({ validator, saved, onSaved }: Props) => {
  const { t, i18n } = useTranslation();
  const [work, setWork] = useState<Work>(validator.profile ?? unknown);
  const [languages, setLanguages] = useState(work.languages.join(', '));
  const set = (change: Partial<Work>): void => setWork((before) => ({ ...before, ...change }));
  const codes = codesIn(languages);
  const saving = useCommand(
    () =>
      api.PUT('/api/validation/desk/validators/{personId}/profile', {
        params: { path: { personId: validator.personId }, header: seen(validator.version) },
        body: { ...work, region: work.region?.trim() ? work.region.trim() : null, languages: [...(codes ?? [])] },
      }),
    { refresh: [['validators'], ['proposals']], onDone: onSaved },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Panel title={t('profiles.work')}>
      <form onSubmit={submit}>
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              label={t('profiles.country')}
              required
              value={work.country}
              onChange={(event) => set({ country: event.currentTarget.value })}
              data={[
                { value: '', label: t('profiles.choose') },
                ...countriesIn(i18n.language).map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
            <TextInput
              label={t('profiles.region')}
              maxLength={80}
              value={work.region ?? ''}
              onChange={(event) => set({ region: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('profiles.timeZone')}
              required
              value={work.timeZone}
              onChange={(event) => set({ timeZone: event.currentTarget.value })}
              data={[...new Set([work.timeZone, ...Intl.supportedValuesOf('timeZone')])]}
            />
            <TextInput
              label={t('planning.languages')}
              description={t('profiles.languagesHint')}
              error={!codes && t('planning.languagesWrong')}
              value={languages}
              onChange={(event) => setLanguages(event.currentTarget.value)}
            />
          </SimpleGrid>
          <Checkbox.Group
            label={t('profiles.workingDays')}
            value={work.workingDays.map(String)}
            onChange={(days) => set({ workingDays: days.map(Number).sort() })}
          >
            <Group mt="xs" gap="sm">
              {weekdays.map((day) => (
                <Checkbox key={day} value={String(day)} label={t(`profiles.weekdays.${day}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <NativeSelect
            label={t('profiles.capacity')}
            description={t('profiles.capacityHint')}
            maw={240}
            value={work.visitsPerMonth}
            data={Array.from({ length: 21 }, (_, visits) => String(visits))}
            onChange={(event) => set({ visitsPerMonth: Number(event.currentTarget.value) })}
          />
          <ProblemNote error={saving.error} />
          <Group>
            <Button
              type="submit"
              loading={saving.isPending}
              disabled={!codes || work.country === '' || work.workingDays.length === 0}
            >
              {t('profiles.save')}
            </Button>
            {saved && !saving.isPending && <span role="status">{t('profiles.saved')}</span>}
          </Group>
        </Stack>
      </form>
    </Panel>
  );
};
