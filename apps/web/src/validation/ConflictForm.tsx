import { Button, NativeSelect, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useNow } from '../api/demo.js';
import { useCommand } from '../api/use-command.js';
import { organizationsNamedQuery } from '../api/validation.js';
import { DayField } from '../frame/DayField.js';
import { ProblemNote } from '../states/ProblemNote.js';

const kinds = ['employment', 'consulting', 'vendor', 'family', 'gap-visit'] as const;
const nothing = { organizationId: '', kind: kinds[0] as (typeof kinds)[number], from: '', until: '', note: '' };

/** Declares what ties a person to an organization. */
export const ConflictForm = ({ personId }: { personId: string }) => {
  const { t } = useTranslation();
  const today = useNow().slice(0, 10);
  const [tie, setTie] = useState(nothing);
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed, 200);
  const { data: organizations = [] } = useQuery(organizationsNamedQuery(name));
  const set = (change: Partial<typeof nothing>): void => setTie((before) => ({ ...before, ...change }));
  const declaring = useCommand(
    () =>
      api.POST('/api/validation/desk/conflicts/{personId}', {
        params: { path: { personId } },
        body: { ...tie, until: tie.until === '' ? null : tie.until, note: tie.note.trim() },
      }),
    {
      refresh: [['conflicts'], ['visits'], ['proposals'], ['assignments'], ['organizations']],
      onDone: () => {
        setTie(nothing);
        setTyped('');
      },
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    declaring.mutate();
  };
  const ordered = tie.until === '' || tie.from <= tie.until;
  return (
    <form onSubmit={submit}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Select
            label={t('profiles.organization')}
            placeholder={t('profiles.organizationHint')}
            required
            searchable
            value={tie.organizationId || null}
            onChange={(organizationId) => set({ organizationId: organizationId ?? '' })}
            searchValue={typed}
            onSearchChange={setTyped}
            filter={({ options }) => options}
            nothingFoundMessage={t(typed.trim().length < 2 ? 'profiles.typeMore' : 'profiles.noOrganization')}
            data={organizations.map(({ id, name: label }) => ({ value: id, label }))}
          />
          <NativeSelect
            label={t('profiles.kind')}
            value={tie.kind}
            onChange={(event) => set({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? kinds[0] })}
            data={kinds.map((kind) => ({ value: kind, label: t(`profiles.kinds.${kind}`) }))}
          />
          <DayField label={t('profiles.from')} required max={today} value={tie.from} onDay={(from) => set({ from })} />
          <DayField
            label={t('profiles.until')}
            description={t('profiles.untilHint')}
            min={tie.from}
            value={tie.until}
            error={!ordered && t('validation.missing.order')}
            onDay={(until) => set({ until })}
          />
        </SimpleGrid>
        <Textarea
          label={t('profiles.note')}
          autosize
          minRows={2}
          maxLength={1000}
          value={tie.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <Text size="sm" c="dimmed">
          {t('profiles.effect')}
        </Text>
        <ProblemNote error={declaring.error} />
        <Button
          type="submit"
          style={{ alignSelf: 'flex-start' }}
          loading={declaring.isPending}
          disabled={tie.organizationId === '' || tie.from === '' || !ordered}
        >
          {t('profiles.declare')}
        </Button>
      </Stack>
    </form>
  );
};
