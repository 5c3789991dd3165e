import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { modelQuery } from '../api/models.js';
import { assessmentQuery } from '../api/surveys.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { ResultSkeleton } from './ResultSkeleton.js';

type Props = {
  readonly assessmentId: string;
  readonly children: (assessment: Assessment, model: ModelVersion) => ReactNode;
};

/** Reads the assessment and the model version it is pinned to. */
export const AssessmentWithModel = ({ assessmentId, children }: Props) => {
  const assessment = useQuery(assessmentQuery(useOrganizationId(), assessmentId));
  const { model = '', modelVersion = '' } = assessment.data ?? {};
  const version = useQuery({ ...modelQuery(model, modelVersion), enabled: assessment.data !== undefined });
  return (
    <Await query={assessment} skeleton={<ResultSkeleton />}>
      {(found) => (
        <Await query={version} skeleton={<ResultSkeleton />}>
          {(model) => children(found, model)}
        </Await>
      )}
    </Await>
  );
};
