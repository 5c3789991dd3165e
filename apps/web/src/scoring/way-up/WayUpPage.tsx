import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { effortsQuery } from '../../api/way-up.js';
import { useOrganizationId } from '../../frame/scope.js';
import { Await } from '../../states/Await.js';
import { AssessmentWithModel } from '../AssessmentWithModel.js';
import { ResultSkeleton } from '../ResultSkeleton.js';
import { WayUp } from './WayUp.js';

export const WayUpPage = () => {
  const { assessmentId } = useParams({ from: '/frame/assessments/$assessmentId/way-up' });
  const efforts = useQuery(effortsQuery(useOrganizationId(), assessmentId));
  return (
    <AssessmentWithModel assessmentId={assessmentId}>
      {(assessment, model) => (
        <Await query={efforts} skeleton={<ResultSkeleton />}>
          {(efforts) => <WayUp key={assessment.id} assessment={assessment} model={model} efforts={efforts} />}
        </Await>
      )}
    </AssessmentWithModel>
  );
};
