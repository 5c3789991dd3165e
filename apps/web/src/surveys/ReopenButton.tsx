import { useTranslation } from 'react-i18next';
import { assessmentPath } from '../api/surveys.js';
import { useMay } from '../frame/scope.js';
import { ReasonButton } from '../states/ReasonButton.js';
import { useSurvey } from './survey-context.js';

export const ReopenButton = () => {
  const { t } = useTranslation();
  const may = useMay();
  const {
    assessment: { organizationId, id },
  } = useSurvey();
  if (!may.administer) return null;
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
