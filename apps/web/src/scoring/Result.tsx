import type { Score } from '@cairn/contracts/scoring/http/scores.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import { type ModelVersion, textsOf } from '@cairn/maturity-models';
import { Anchor, Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { evaluationOf } from '../api/scoring.js';
import { Page } from '../frame/Page.js';
import { GapReportLink } from './GapReportLink.js';
import { ResultContext, resultInHand } from './result-context.js';
import { ResultPanels } from './ResultPanels.js';
import type { Sources } from './sources.js';

type Props = {
  readonly assessment: Assessment;
  readonly model: ModelVersion;
  readonly score: Pick<Score, 'evaluation' | 'final' | 'upToDate' | 'missesFacts'> | null;
  readonly sources: Sources;
  /** Which moment is shown, beside the actions and above the result. */
  readonly moment?: ReactNode;
  readonly banner?: ReactNode;
  readonly history?: ReactNode;
  /** Instead of a result where there is none. */
  readonly none: ReactNode;
};

export const Result = ({ assessment, model, score, sources, moment, banner, history, none }: Props) => {
  const { t, i18n } = useTranslation();
  const texts = textsOf(model, i18n.language);
  const evaluation = evaluationOf(score);
  return (
    <Page
      title={t('result.of', { facility: assessment.facilityName })}
      lead={t('words.modelVersion', { model: texts.title, version: model.version })}
      above={
        <Anchor
          renderRoot={(props) => (
            <Link
              to="/assessments/$assessmentId"
              params={{ assessmentId: assessment.id }}
              search={({ organization }) => (organization ? { organization } : {})}
              {...props}
            />
          )}
        >
          {t('result.survey')}
        </Anchor>
      }
      actions={
        <>
          {moment}
          {evaluation && (
            <>
              <GapReportLink assessmentId={assessment.id} />
              <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
                {t('result.print')}
              </Button>
            </>
          )}
        </>
      }
    >
      {banner}
      {score && evaluation ? (
        <ResultContext value={resultInHand(assessment, model, texts, evaluation, sources)}>
          <ResultPanels score={score} history={history} />
        </ResultContext>
      ) : (
        <>
          {none}
          {history}
        </>
      )}
    </Page>
  );
};
