import { type Evaluation, scaleOf, type Submission } from '@cairn/maturity-models';
import { Alert, Anchor, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { useStandingWords } from '../cairn/use-standing-words.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { supporting } from './evidence.js';
import { wantsEvidence } from './filter.js';
import { useSurvey } from './survey-context.js';
import type { PlanSection } from './survey-plan.js';

type Props = {
  readonly plan: readonly PlanSection[];
  readonly evaluation: Evaluation;
  readonly submission: Submission;
  readonly goTo: (sectionId: string) => void;
  readonly onClose: () => void;
};

/** Says what is missing before the survey is submitted. */
export const SubmitDialog = ({ plan, evaluation, submission: complete, goTo, onClose }: Props) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const standingIn = useStandingWords();
  const { assessment, model, answers, texts, evidenceOf } = useSurvey();
  const asked = plan.reduce((total, section) => total + section.asked, 0);
  const unfinished = plan.filter((section) => section.answered < section.asked);
  const missing = unfinished.reduce((total, section) => total + section.asked - section.answered, 0);
  const lines = plan.flatMap(({ rows }) => rows.flatMap((row) => row.lines));
  const unproven = lines.filter(
    ({ unit, indicator }) =>
      wantsEvidence(answers.lineOf(unit.id, indicator.id).answer) &&
      supporting(evidenceOf(unit.id, indicator.id)).length === 0,
  ).length;
  const unsent = answers.pending.size > 0;
  const submission = useCommand(
    () =>
      api.POST('/api/surveys/{organizationId}/assessments/{assessmentId}/submission', {
        params: { path: { organizationId: assessment.organizationId, assessmentId: assessment.id } },
      }),
    {
      refresh: [['assessments'], ['score', assessment.organizationId, assessment.id], ['scores']],
      onDone: () => navigate({ to: '/assessments/$assessmentId/result', params: { assessmentId: assessment.id } }),
    },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('survey.submitTitle')}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <Stack>
        {missing > 0 && (
          <>
            <Text>{t(complete.ready ? 'survey.submitOptional' : 'survey.submitMissing', { count: missing })}</Text>
            <List>
              {unfinished.map((section) => (
                <List.Item key={section.id}>
                  <Anchor
                    component="button"
                    type="button"
                    ta="start"
                    onClick={() => {
                      goTo(section.id);
                      onClose();
                    }}
                  >
                    {t('survey.submitMissingIn', {
                      section: texts.sections[section.id]?.title,
                      count: section.asked - section.answered,
                    })}
                  </Anchor>
                </List.Item>
              ))}
            </List>
          </>
        )}
        {complete.ready && (
          <Text>
            {scaleOf(model).kind === 'stage'
              ? t('survey.submitReady', { count: asked - missing, stage: evaluation.stage })
              : t('survey.submitReadyScore', { count: asked - missing, standing: standingIn(model, evaluation) })}
          </Text>
        )}
        {unproven > 0 && complete.ready && (
          <Text size="sm" c="dimmed">
            {t('survey.submitEvidence', { count: unproven })}
          </Text>
        )}
        {complete.ready && (
          <Text size="sm" c="dimmed">
            {t('survey.submitLocks')}
          </Text>
        )}
        {unsent && (
          <Alert color="yellow" variant="outline">
            {t('survey.submitUnsent')}
          </Alert>
        )}
        <ProblemNote error={submission.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('words.cancel')}
          </Button>
          <Button
            disabled={!complete.ready || unsent}
            loading={submission.isPending}
            onClick={() => submission.mutate()}
          >
            {t('survey.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
