import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { effortsQuery } from '../../api/roadmap.js';
import { useOrganizationId } from '../../frame/scope.js';
import { Await } from '../../states/Await.js';
import { AssessmentWithModel } from '../AssessmentWithModel.js';
import { ResultSkeleton } from '../ResultSkeleton.js';
import { Roadmap } from './Roadmap.js';

export const RoadmapPage = () => {
  const { assessmentId } = useParams({ from: '/frame/assessments/$assessmentId/roadmap' });
  const efforts = useQuery(effortsQuery(useOrganizationId(), assessmentId));
  return (
    <AssessmentWithModel assessmentId={assessmentId}>
      {(assessment, model) => (
        <Await query={efforts} skeleton={<ResultSkeleton />}>
          {(efforts) => <Roadmap key={assessment.id} assessment={assessment} model={model} efforts={efforts} />}
        </Await>
      )}
    </AssessmentWithModel>
  );
};
