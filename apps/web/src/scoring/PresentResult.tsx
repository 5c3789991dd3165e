import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { historyQuery, useLiveScore } from '../api/scoring.js';
import { assessmentQuery } from '../api/surveys.js';
import { Await } from '../states/Await.js';
import { NoResult } from './NoResult.js';
import { Result } from './Result.js';
import { ResultSkeleton } from './ResultSkeleton.js';
import { sourcesNow } from './sources.js';
import { ValidatedPanel } from './ValidatedPanel.js';

type Props = {
  readonly assessment: Assessment;
  readonly model: ModelVersion;
  readonly moment: ReactNode;
  readonly history: ReactNode;
};

/** The result as it is, and as it becomes while the page is open. */
export const PresentResult = ({ assessment, history, ...rest }: Props) => {
  const { organizationId, id } = assessment;
  const score = useLiveScore(organizationId, id);
  const queries = useQueryClient();
  const calculatedAt = score.data?.calculatedAt;
  useEffect(() => {
    if (!calculatedAt) return;
    void queries.invalidateQueries({ queryKey: assessmentQuery(organizationId, id).queryKey });
    void queries.invalidateQueries({ queryKey: historyQuery(organizationId, id).queryKey });
  }, [queries, organizationId, id, calculatedAt]);
  return (
    <Await query={score} skeleton={<ResultSkeleton />}>
      {(score) => (
        <Result
          assessment={assessment}
          score={score}
          sources={sourcesNow(assessment)}
          none={<NoResult assessmentId={id} />}
          history={
            <>
              <ValidatedPanel organizationId={organizationId} assessmentId={id} model={rest.model} />
              {history}
            </>
          }
          {...rest}
        />
      )}
    </Await>
  );
};
