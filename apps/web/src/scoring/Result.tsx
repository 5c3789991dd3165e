import type { Score } from '@cairn/contracts/scoring/http/scores.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import { type ModelVersion, textsOf } from '@cairn/maturity-models';
import { Anchor, Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { evaluationOf } from '../api/scoring.js';
import { Page } from '../frame/Page.js';
import { GapReportLink } from '../gap-report/GapReportLink.js';
import { BranchesPanel } from './BranchesPanel.js';
import { FocusAreasPanel } from './FocusAreasPanel.js';
import { MissingPanel } from './MissingPanel.js';
import { NoResult } from './NoResult.js';
import { ResultContext, resultInHand } from './result-context.js';
import { StageHero } from './StageHero.js';
import { WhyPanel } from './WhyPanel.js';

type Props = { readonly assessment: Assessment; readonly model: ModelVersion; readonly score: Score | null };

export const Result = ({ assessment, model, score }: Props) => {
  const { t, i18n } = useTranslation();
  const texts = textsOf(model, i18n.language);
  const evaluation = evaluationOf(score);
  return (
    <Page
      title={t('result.of', { facility: assessment.facilityName })}
      lead={texts.title}
      above={
        <Anchor renderRoot={(props) => <Link to="/assessments/$assessmentId" params={{ assessmentId: assessment.id }} search={(search) => search} {...props} />}>{t('result.survey')}</Anchor>
      }
      actions={
        evaluation && (
          <>
            <GapReportLink assessmentId={assessment.id} />
            <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
              {t('result.print')}
            </Button>
          </>
        )
      }
    >
      {score && evaluation ? (
        <ResultContext value={resultInHand(assessment, model, texts, evaluation)}>
          <StageHero score={score} />
          <MissingPanel />
          <BranchesPanel />
          <WhyPanel />
          <FocusAreasPanel />
        </ResultContext>
      ) : (
        <NoResult assessmentId={assessment.id} />
      )}
    </Page>
  );
};
