import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/request.js';
import { assessmentPath } from '../api/surveys.js';
import { useCommand } from '../api/use-command.js';
import { visitsQuery } from '../api/validation.js';
import { useMay } from '../frame/scope.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { useSurvey } from './survey-context.js';

/** Reopens the survey; while a visit holds it, says so instead. */
export const ReopenButton = () => {
  const { t } = useTranslation();
  const may = useMay();
  const { assessment } = useSurvey();
  const { data: visits } = useQuery({ ...visitsQuery(assessment.organizationId), enabled: may.administer });
  const [open, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const reopening = useCommand(() => post(`${assessmentPath(assessment.organizationId, assessment.id)}/reopening`, { reason: reason.trim() }), {
    refresh: [['assessments'], ['score', assessment.organizationId, assessment.id], ['scores']],
    onDone: dialog.close,
  });
  const reopen = (event: FormEvent): void => {
    event.preventDefault();
    reopening.mutate();
  };
  if (!may.administer) return null;
  if (visits?.some(({ assessmentId, holdsAssessment }) => assessmentId === assessment.id && holdsAssessment)) {
    return (
      <Text size="sm" c="dimmed" maw={260}>
        {t('validation.holdsSurvey')}
      </Text>
    );
  }
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t('survey.reopen')}
      </Button>
      <Modal opened={open} onClose={dialog.close} title={t('survey.reopenTitle')} closeButtonProps={{ 'aria-label': t('words.close') }}>
        <form onSubmit={reopen}>
          <Stack>
            <Textarea
              label={t('survey.reopenReason')}
              description={t('survey.reopenHint')}
              required
              autosize
              minRows={2}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <ProblemNote error={reopening.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={dialog.close}>
                {t('words.cancel')}
              </Button>
              <Button type="submit" loading={reopening.isPending}>
                {t('survey.reopen')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
};
