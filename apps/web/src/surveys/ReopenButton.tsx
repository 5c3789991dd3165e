import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/request.js';
import { assessmentPath } from '../api/surveys.js';
import { useCommand } from '../api/use-command.js';
import { useMay } from '../frame/scope.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { useSurvey } from './survey-context.js';

export const ReopenButton = () => {
  const { t } = useTranslation();
  const may = useMay();
  const { assessment } = useSurvey();
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
