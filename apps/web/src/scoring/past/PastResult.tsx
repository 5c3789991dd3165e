import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { proofQuery } from '../../api/scoring.js';
import { Await } from '../../states/Await.js';
import { EmptyState } from '../../states/EmptyState.js';
import { ErrorState } from '../../states/ErrorState.js';
import { Result } from '../Result.js';
import { ResultSkeleton } from '../ResultSkeleton.js';
import { progressThen, sourcesThen } from '../sources.js';
import { PastBanner } from './PastBanner.js';

type Props = {
  readonly assessment: Assessment;
  readonly model: ModelVersion;
  readonly asOf: string;
  readonly timeZone: string;
  readonly moment: ReactNode;
  readonly history: ReactNode;
};

/** The result as it stood at a moment. */
export const PastResult = ({ assessment, model, asOf, timeZone, moment, history }: Props) => {
  const { t } = useTranslation();
  const proof = useQuery({ ...proofQuery(assessment.organizationId, assessment.id, asOf), staleTime: Infinity });
  const inTime = {
    model,
    moment,
    banner: <PastBanner asOf={asOf} timeZone={timeZone} assessmentId={assessment.id} />,
    history,
  };
  if (proof.isError && proof.data === undefined) {
    const why = isProblem(proof.error, 422) ? (
      <EmptyState title={t('past.toCome')}>{t('past.toComeText')}</EmptyState>
    ) : (
      <ErrorState error={proof.error} onRetry={() => void proof.refetch()} />
    );
    return <Result {...inTime} assessment={assessment} score={null} sources={new Map()} none={why} />;
  }
  return (
    <Await query={proof} skeleton={<ResultSkeleton />}>
      {(proof) => {
        const sources = sourcesThen(proof, assessment);
        return (
          <Result
            {...inTime}
            assessment={{
              ...assessment,
              ...progressThen(model, assessment.serviceAreas, sources),
              submittedAt: proof.submittedAt,
            }}
            score={{ evaluation: proof.evaluation, final: proof.submittedAt !== null, upToDate: true }}
            sources={sources}
            none={<EmptyState title={t('past.none')}>{t('past.noneText')}</EmptyState>}
          />
        );
      }}
    </Await>
  );
};
