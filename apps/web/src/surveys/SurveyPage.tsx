import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { modelQuery } from '../api/models.js';
import { assessmentQuery } from '../api/surveys.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import type { AnswerKey } from './answer-key.js';
import { Survey } from './Survey.js';
import { SurveySkeleton } from './SurveySkeleton.js';

const readAgainAfter = 20_000;
/** Files are being checked, which takes seconds. */
const whileChecked = 3_000;

export const SurveyPage = () => {
  const { assessmentId } = useParams({ from: '/frame/assessments/$assessmentId' });
  const { at, show = 'all' } = useSearch({ from: '/frame/assessments/$assessmentId' });
  const organizationId = useOrganizationId();
  const assessment = useQuery({
    ...assessmentQuery(organizationId, assessmentId),
    refetchInterval: ({ state }) =>
      state.data?.evidence.some(({ scan }) => scan === 'awaited') ? whileChecked : readAgainAfter,
  });
  const { model = '', modelVersion = '' } = assessment.data ?? {};
  const version = useQuery({ ...modelQuery(model, modelVersion), enabled: assessment.data !== undefined });
  return (
    <Await query={assessment} skeleton={<SurveySkeleton />}>
      {(found) => (
        <Await query={version} skeleton={<SurveySkeleton />}>
          {(model) => (
            <Survey
              key={found.id}
              assessment={found}
              model={model}
              startAt={at as AnswerKey | undefined}
              startWith={show}
            />
          )}
        </Await>
      )}
    </Await>
  );
};
