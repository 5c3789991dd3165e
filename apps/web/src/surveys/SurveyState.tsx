import { Alert } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { useSurvey } from './survey-context.js';

/** Why the answers cannot be changed; nothing while they can. */
export const SurveyState = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { assessment, editable } = useSurvey();
  if (editable) return null;
  return (
    <Alert color="gray" variant="outline" icon={<IconLock aria-hidden />}>
      {assessment.submittedAt
        ? t('survey.submitted', { time: format.moment(assessment.submittedAt) })
        : t('survey.readOnly')}
    </Alert>
  );
};
