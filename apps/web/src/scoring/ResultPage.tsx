import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { modelQuery } from '../api/models.js';
import { useLiveScore } from '../api/scoring.js';
import { assessmentQuery } from '../api/surveys.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { Result } from './Result.js';
import { ResultSkeleton } from './ResultSkeleton.js';

export const ResultPage = () => {
  const { assessmentId } = useParams({ from: '/frame/assessments/$assessmentId/result' });
  const organizationId = useOrganizationId();
  const assessment = useQuery(assessmentQuery(organizationId, assessmentId));
  const score = useLiveScore(organizationId, assessmentId);
  const { model = '', modelVersion = '' } = assessment.data ?? {};
  const version = useQuery({ ...modelQuery(model, modelVersion), enabled: assessment.data !== undefined });
  return (
    <Await query={assessment} skeleton={<ResultSkeleton />}>
      {(found) => (
        <Await query={version} skeleton={<ResultSkeleton />}>
          {(model) => (
            <Await query={score} skeleton={<ResultSkeleton />}>
              {(score) => <Result assessment={found} model={model} score={score} />}
            </Await>
          )}
        </Await>
      )}
    </Await>
  );
};
