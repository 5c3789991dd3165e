import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { modelQuery } from '../api/models.js';
import { facilityQuery } from '../api/organizations.js';
import { assessmentQuery } from '../api/surveys.js';
import { useOrganizationId } from '../frame/scope.js';
import { Await } from '../states/Await.js';
import { AsOfControl } from './past/AsOfControl.js';
import { HistoryPanel } from './past/HistoryPanel.js';
import { momentIn } from './past/moments.js';
import { PastResult } from './past/PastResult.js';
import { PresentResult } from './PresentResult.js';
import { ResultSkeleton } from './ResultSkeleton.js';

export const ResultPage = () => {
  const { assessmentId } = useParams({ from: '/frame/assessments/$assessmentId/result' });
  const organizationId = useOrganizationId();
  const assessment = useQuery(assessmentQuery(organizationId, assessmentId));
  const { model = '', modelVersion = '', facilityId = '' } = assessment.data ?? {};
  const version = useQuery({ ...modelQuery(model, modelVersion), enabled: assessment.data !== undefined });
  const facility = useQuery({ ...facilityQuery(organizationId, facilityId), enabled: assessment.data !== undefined });
  return (
    <Await query={assessment} skeleton={<ResultSkeleton />}>
      {(found) => (
        <Await query={version} skeleton={<ResultSkeleton />}>
          {(model) => (
            <Await query={facility} skeleton={<ResultSkeleton />}>
              {({ timeZone }) => <ResultInTime assessment={found} model={model} timeZone={timeZone} />}
            </Await>
          )}
        </Await>
      )}
    </Await>
  );
};

type Props = { readonly assessment: Assessment; readonly model: ModelVersion; readonly timeZone: string };

/** The result now, or as of the moment that the address names. */
const ResultInTime = ({ assessment, model, timeZone }: Props) => {
  const asOf = momentIn(useSearch({ from: '/frame/assessments/$assessmentId/result' }).asOf);
  const { id, organizationId, openedAt } = assessment;
  const inTime = {
    assessment,
    model,
    moment: <AsOfControl asOf={asOf} openedAt={openedAt} timeZone={timeZone} />,
    history: (
      <HistoryPanel organizationId={organizationId} assessmentId={id} model={model} timeZone={timeZone} asOf={asOf} />
    ),
  };
  return asOf === undefined ? (
    <PresentResult {...inTime} />
  ) : (
    <PastResult {...inTime} asOf={asOf} timeZone={timeZone} />
  );
};
