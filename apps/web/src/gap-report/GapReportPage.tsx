import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { gapReportQuery } from '../api/gap-report.js';
import { modelQuery } from '../api/models.js';
import { useOrganizationId } from '../frame/scope.js';
import { momentIn } from '../scoring/past/moments.js';
import { ResultSkeleton } from '../scoring/ResultSkeleton.js';
import { Await } from '../states/Await.js';
import { GapReport } from './GapReport.js';

export const GapReportPage = () => {
  const { i18n } = useTranslation();
  const { assessmentId } = useParams({ from: '/frame/assessments/$assessmentId/gap-report' });
  const organizationId = useOrganizationId();
  const asOf = momentIn(useSearch({ from: '/frame/assessments/$assessmentId/gap-report' }).asOf);
  const report = useQuery(gapReportQuery(organizationId, assessmentId, i18n.language, asOf));
  const { id = '', version = '' } = report.data?.model ?? {};
  const model = useQuery({ ...modelQuery(id, version), enabled: report.data !== undefined });
  return (
    <Await query={report} skeleton={<ResultSkeleton />}>
      {(report) => (
        <Await query={model} skeleton={<ResultSkeleton />}>
          {(model) => <GapReport report={report} model={model} organizationId={organizationId} asOf={asOf} />}
        </Await>
      )}
    </Await>
  );
};
