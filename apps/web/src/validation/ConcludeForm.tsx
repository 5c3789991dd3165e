import { Button, NativeSelect, Skeleton, Stack, Textarea } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { visitQuery } from '../api/validation.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { AboveReason } from './AboveReason.js';
import { StagesCompared } from './StagesCompared.js';
import { useWorkbook } from './workbook-context.js';

/**
 * The stage the team proposes, at first the one that the findings give, and its words; kept in this browser until they
 * are sent.
 */
export const ConcludeForm = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { visit, texts } = useWorkbook();
  const [draft, setDraft, forget] = useLocalStorage({
    key: `cairn.conclusion.${visit.id}`,
    defaultValue: { chosenStage: null as number | null, aboveReason: '', commendations: '', recommendations: '' },
  });
  const { isFetchedAfterMount } = useQuery({ ...visitQuery(visit.organizationId, visit.id), refetchOnMount: 'always' });
  const { chosenStage, aboveReason = '', ...words } = draft;
  const proposedStage = chosenStage ?? visit.foundStage ?? visit.targetStage;
  const reason = proposedStage > (visit.foundStage ?? proposedStage) && aboveReason.trim();
  const concluding = useCommand(
    () =>
      api.POST('/api/validation/{organizationId}/visits/{visitId}/conclusion', {
        params: { path: { organizationId: visit.organizationId, visitId: visit.id } },
        body: { ...words, proposedStage, ...(reason && { aboveReason: reason }) },
      }),
    {
      refresh: [['visits']],
      onDone: () => {
        forget();
        return navigate({ to: '/visits/$visitId', params: { visitId: visit.id }, search: (search) => search });
      },
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    concluding.mutate();
  };
  if (!isFetchedAfterMount) return <Skeleton height={240} />;
  const highest = Math.max(visit.targetStage, visit.foundStage ?? 0);
  return (
    <form onSubmit={submit}>
      <Stack>
        <StagesCompared />
        <NativeSelect
          size="md"
          label={t('validation.stageProposed')}
          value={String(proposedStage)}
          onChange={(event) => setDraft({ ...draft, chosenStage: Number(event.currentTarget.value) })}
          data={Array.from({ length: highest + 1 }, (_, i) => highest - i).map((stage) => ({
            value: String(stage),
            label: t(stage === visit.foundStage ? 'validation.foundChoice' : 'validation.stageGroup', {
              stage,
              title: texts.stages[String(stage)]?.title ?? '',
            }),
          }))}
        />
        <AboveReason
          size="md"
          stage={proposedStage}
          foundStage={visit.foundStage}
          value={aboveReason}
          onChange={(text) => setDraft({ ...draft, aboveReason: text })}
        />
        {(['commendations', 'recommendations'] as const).map((part) => (
          <Textarea
            key={part}
            size="md"
            label={t(`validation.${part}`)}
            description={t(`validation.${part}Hint`)}
            autosize
            minRows={3}
            maxLength={8000}
            value={draft[part]}
            onChange={(event) => setDraft({ ...draft, [part]: event.currentTarget.value })}
          />
        ))}
        <ProblemNote error={concluding.error} />
        <Button type="submit" size="md" loading={concluding.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('validation.concludeNow')}
        </Button>
      </Stack>
    </form>
  );
};
