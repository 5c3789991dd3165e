import { Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.js';
import { type Finding, stateConsensus, type Verdict } from '../api/validation.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { VerdictChoice } from './VerdictChoice.js';
import { useWorkbook } from './workbook-context.js';

type Props = { readonly criterionId: string; readonly finding: Finding | undefined };

/** The lead states what the team finds where its verdicts differ, within the decision rule of the visit. */
export const ConsensusForm = ({ criterionId, finding }: Props) => {
  const { t } = useTranslation();
  const { visit, texts } = useWorkbook();
  const criterion = texts.criteria[criterionId]?.title ?? criterionId;
  const [verdict, setVerdict] = useState<Verdict | null>(finding?.verdict ?? null);
  const [note, setNote] = useState(finding?.note ?? '');
  const settling = useCommand(
    (chosen: Verdict) =>
      stateConsensus(visit.organizationId, visit.id, criterionId, {
        verdict: chosen,
        note: note.trim(),
        strengths: finding?.strengths ?? '',
        recommendations: finding?.recommendations ?? '',
      }),
    { refresh: [['visits']] },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (verdict) settling.mutate(verdict);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <p>{t(`validation.rule.${visit.rule.decision}`)}</p>
        <VerdictChoice
          name={`consensus.${criterionId}`}
          legend={t('validation.consensusOn', { criterion })}
          value={verdict}
          disabled={false}
          onChoose={setVerdict}
        />
        <Textarea
          label={t('validation.consensusNote')}
          required
          autosize
          minRows={2}
          size="md"
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <ProblemNote error={settling.error} />
        <Button
          type="submit"
          size="md"
          disabled={verdict === null}
          loading={settling.isPending}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('validation.settle')}
        </Button>
      </Stack>
    </form>
  );
};
