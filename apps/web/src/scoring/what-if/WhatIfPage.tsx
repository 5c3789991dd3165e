import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { scenariosQuery } from '../../api/roadmap.js';
import { useOrganizationId } from '../../frame/scope.js';
import { Await } from '../../states/Await.js';
import { AssessmentWithModel } from '../AssessmentWithModel.js';
import { ResultSkeleton } from '../ResultSkeleton.js';
import { WhatIf } from './WhatIf.js';

export const WhatIfPage = () => {
  const { assessmentId } = useParams({ from: '/frame/assessments/$assessmentId/what-if' });
  const scenarios = useQuery(scenariosQuery(useOrganizationId(), assessmentId));
  return (
    <AssessmentWithModel assessmentId={assessmentId}>
      {(assessment, model) => (
        <Await query={scenarios} skeleton={<ResultSkeleton />}>
          {(scenarios) => <WhatIf key={assessment.id} assessment={assessment} model={model} scenarios={scenarios} />}
        </Await>
      )}
    </AssessmentWithModel>
  );
};
