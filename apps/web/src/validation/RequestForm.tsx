import { Button, Checkbox, NativeSelect, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../api/demo.js';
import { useStageOfModel } from '../api/models.js';
import { useCommand } from '../api/use-command.js';
import { DayField } from '../frame/DayField.js';
import { Panel } from '../frame/Panel.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { ModeChoice } from './ModeChoice.js';
import { requestVisit, type VisitWish } from './request-visit.js';
import type { Visitable } from './visitable.js';

type Props = { readonly organizationId: string; readonly choices: readonly Visitable[] };

export const RequestForm = ({ organizationId, choices }: Props) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const stageOfModel = useStageOfModel();
  const today = useNow().slice(0, 10);
  const [wish, setWish] = useState<VisitWish>({
    assessmentId: choices[0]?.assessment.id ?? '',
    mode: 'on-site',
    earliest: '',
    latest: '',
    note: '',
  });
  const set = (change: Partial<VisitWish>): void => setWish((before) => ({ ...before, ...change }));
  const requesting = useCommand(
    ({ note, ...rest }: VisitWish) =>
      requestVisit(organizationId, { ...rest, ...(note?.trim() ? { note: note.trim() } : {}) }),
    {
      refresh: [['visits']],
      onDone: ({ id }) => navigate({ to: '/visits/$visitId', params: { visitId: id }, search: (search) => search }),
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    requesting.mutate(wish);
  };
  return (
    <Panel>
      <form onSubmit={submit}>
        <Stack>
          <NativeSelect
            label={t('validation.assessment')}
            required
            value={wish.assessmentId}
            onChange={(event) => set({ assessmentId: event.currentTarget.value })}
            data={choices.map(({ assessment, stage }) => ({
              value: assessment.id,
              label: t('validation.assessmentOf', {
                facility: assessment.facilityName,
                stage: stageOfModel({ ...assessment, stage }),
              }),
            }))}
          />
          <ModeChoice value={wish.mode} onChange={(mode) => set({ mode })} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <DayField
              label={t('validation.earliest')}
              required
              min={today}
              value={wish.earliest}
              onDay={(earliest) => set({ earliest })}
            />
            <DayField
              label={t('validation.latest')}
              required
              min={wish.earliest || today}
              value={wish.latest}
              onDay={(latest) => set({ latest })}
            />
          </SimpleGrid>
          <Checkbox
            label={t('validation.changed')}
            description={t('validation.changedHint')}
            checked={wish.changed ?? false}
            onChange={(event) => set({ changed: event.currentTarget.checked })}
          />
          <Textarea
            label={`${t('validation.note')} (${t('words.optional')})`}
            description={t('validation.noteHint')}
            autosize
            minRows={3}
            maxLength={2000}
            value={wish.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
          <ProblemNote error={requesting.error} />
          <Button type="submit" loading={requesting.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('validation.request')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
};
