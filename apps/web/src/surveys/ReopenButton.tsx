import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { visitsQuery } from '../api/validation.js';
import { useMay } from '../frame/scope.js';
import { ReasonButton } from '../states/ReasonButton.js';
import { useSurvey } from './survey-context.js';

/** Reopens the survey; while a visit holds it, says so instead. */
export const ReopenButton = () => {
  const { t } = useTranslation();
  const may = useMay();
  const {
    assessment: { organizationId, id },
  } = useSurvey();
  const { data: visits } = useQuery({ ...visitsQuery(organizationId), enabled: may.administer });
  if (!visits) return null;
  if (visits.some(({ assessmentId, holdsAssessment }) => assessmentId === id && holdsAssessment)) {
    return (
      <Text size="sm" c="dimmed" maw={260}>
        {t('survey.heldByVisit')}
      </Text>
    );
  }
  return (
    <ReasonButton
      button={t('survey.reopen')}
      title={t('survey.reopenTitle')}
      text={t('survey.reopenHint')}
      reason={t('survey.reopenReason')}
      send={(reason) =>
        api.POST('/api/surveys/{organizationId}/assessments/{assessmentId}/reopening', {
          params: { path: { organizationId, assessmentId: id } },
          body: { reason },
        })
      }
      refresh={[['assessments'], ['score', organizationId, id], ['scores']]}
    />
  );
};
