import type { AgendaEntry } from '@cairn/contracts/validation/agenda.js';
import type { AgendaDay } from '@cairn/contracts/validation/agenda-times.js';
import { Checkbox, Group, MultiSelect, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../api/validation.js';
import { useFormat } from '../i18n/use-format.js';
import { useVisit } from './visit-context.js';
import classes from './agenda.module.css';

type Props = {
  readonly entry: AgendaEntry;
  readonly days: readonly AgendaDay[];
  readonly team: Appointment['validators'];
  readonly onChange: (part: Partial<AgendaEntry>) => void;
};

const orNone = (text: string): string | null => (text.trim() === '' ? null : text);
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);

export const AgendaFields = ({ entry, days, team, onChange }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit, texts } = useVisit();
  const [people, setPeople] = useState(entry.people.join('\n'));
  return (
    <div className={classes['fields']}>
      <TextInput
        label={t('agenda.fields.title')}
        required
        dir="auto"
        maxLength={200}
        value={entry.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <NativeSelect
          label={t('agenda.fields.day')}
          value={String(entry.day)}
          data={days.map(({ day, date }) => ({
            value: String(day),
            label: t('agenda.day', { day, date: format.day(date) }),
          }))}
          onChange={(event) => onChange({ day: Number(event.currentTarget.value) })}
        />
        {(['from', 'until'] as const).map((end) => (
          <TextInput
            key={end}
            type="time"
            label={t(`agenda.fields.${end}`)}
            required
            value={entry[end]}
            onChange={(event) => {
              if (event.currentTarget.value !== '') onChange({ [end]: event.currentTarget.value });
            }}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('agenda.fields.area')}
          dir="auto"
          maxLength={200}
          value={entry.serviceArea ?? ''}
          onChange={(event) => onChange({ serviceArea: orNone(event.currentTarget.value) })}
        />
        <TextInput
          label={t('agenda.fields.place')}
          dir="auto"
          maxLength={200}
          value={entry.place ?? ''}
          onChange={(event) => onChange({ place: orNone(event.currentTarget.value) })}
        />
      </SimpleGrid>
      <Textarea
        label={t('agenda.fields.people')}
        dir="auto"
        autosize
        minRows={2}
        value={people}
        onChange={(event) => {
          setPeople(event.currentTarget.value);
          onChange({ people: linesOf(event.currentTarget.value) });
        }}
      />
      <Checkbox.Group
        label={t('agenda.fields.team')}
        value={[...entry.validators]}
        onChange={(validators) => onChange({ validators })}
      >
        <Group gap="md" mt={6}>
          {team.map(({ personId, name }) => (
            <Checkbox key={personId} value={personId} label={<bdi>{name}</bdi>} />
          ))}
        </Group>
      </Checkbox.Group>
      <MultiSelect
        label={t('agenda.fields.criteria')}
        searchable
        value={[...entry.criteria]}
        data={visit.checklist.map(({ criterionId }) => ({
          value: criterionId,
          label: texts.criteria[criterionId]?.title ?? criterionId,
        }))}
        onChange={(criteria) => onChange({ criteria })}
      />
    </div>
  );
};
