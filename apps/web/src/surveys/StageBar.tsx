import type { Score } from '@cairn/contracts/scoring/http/scores.js';
import type { Evaluation } from '@cairn/maturity-models';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { PendingWord } from './PendingWord.js';
import { StandingBar } from './StandingBar.js';
import { useSurvey } from './survey-context.js';
import type { PlanSection } from './survey-plan.js';

type Props = {
  readonly plan: readonly PlanSection[];
  readonly evaluation: Evaluation;
  readonly score: Score | null | undefined;
};

/** The stage while answering: at once from the answers in the browser, then as calculated by the server. */
export const StageBar = ({ plan, evaluation, score }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { assessment } = useSurvey();
  const confirmed =
    score?.upToDate === true && !score.missesFacts && score.stage === evaluation.stage && score.calculatedAt !== null;
  const by = confirmed
    ? t('survey.calculated', { time: format.lately(score.calculatedAt ?? '') })
    : score?.upToDate === false
      ? t('survey.calculating')
      : t('survey.preview');
  return (
    <StandingBar
      plan={plan}
      evaluation={evaluation}
      by={by}
      toResult={
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link
              to="/assessments/$assessmentId/result"
              params={{ assessmentId: assessment.id }}
              search={(search) => search}
              {...props}
            />
          )}
        >
          {t('survey.seeResult')}
        </Anchor>
      }
      saved={<PendingWord />}
    />
  );
};
