import { Button, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/request.js';
import { useCommand } from '../api/use-command.js';
import { visitPath } from '../api/validation.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { useWorkbook } from './workbook-context.js';

/** The stage the team proposes, and its words; kept in this browser until they are sent. */
export const ConcludeForm = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { visit, texts } = useWorkbook();
  const [draft, setDraft, forget] = useLocalStorage({
    key: `cairn.conclusion.${visit.id}`,
    defaultValue: { proposedStage: visit.targetStage, commendations: '', recommendations: '' },
  });
  const concluding = useCommand(() => post(`${visitPath(visit.organizationId, visit.id)}/conclusion`, draft), {
    refresh: [['visits']],
    onDone: () => {
      forget();
      return navigate({ to: '/visits/$visitId', params: { visitId: visit.id }, search: (search) => search });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    concluding.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <NativeSelect
          size="md"
          label={t('validation.stageProposed')}
          value={String(draft.proposedStage)}
          onChange={(event) => setDraft({ ...draft, proposedStage: Number(event.currentTarget.value) })}
          data={Array.from({ length: visit.targetStage + 1 }, (_, i) => visit.targetStage - i).map((stage) => ({
            value: String(stage),
            label: t('validation.stageGroup', { stage, title: texts.stages[String(stage)]?.title ?? '' }),
          }))}
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
