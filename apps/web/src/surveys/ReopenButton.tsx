<<<<<<< HEAD
import { useQuery } from '@tanstack/react-query';
=======
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
>>>>>>> visits
import { useTranslation } from 'react-i18next';
import { assessmentPath } from '../api/surveys.js';
<<<<<<< HEAD
=======
import { useCommand } from '../api/use-command.js';
>>>>>>> visits
import { visitsQuery } from '../api/validation.js';
import { useMay } from '../frame/scope.js';
import { ReasonButton } from '../states/ReasonButton.js';
import { useSurvey } from './survey-context.js';

<<<<<<< HEAD
/** Until a visit looks at the answers. */
export const ReopenButton = () => {
  const { t } = useTranslation();
  const may = useMay();
  const {
    assessment: { organizationId, id },
  } = useSurvey();
  const { data: visits } = useQuery({ ...visitsQuery(organizationId), enabled: may.administer });
  if (!visits || visits.some(({ assessmentId, status }) => assessmentId === id && status !== 'cancelled')) return null;
=======
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
>>>>>>> visits
  return (
    <ReasonButton
      button={t('survey.reopen')}
      title={t('survey.reopenTitle')}
      text={t('survey.reopenHint')}
      reason={t('survey.reopenReason')}
      path={`${assessmentPath(organizationId, id)}/reopening`}
      refresh={[['assessments'], ['score', organizationId, id], ['scores']]}
    />
  );
};
