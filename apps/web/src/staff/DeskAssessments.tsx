import type { ReactNode } from 'react';
import { deskAssessments, type ScoredAssessment } from '../api/desk.js';
import type { Asked } from '../api/pages.js';
import { useAssessmentColumns } from '../surveys/use-assessment-columns.js';
import { PagedTable } from '../table/PagedTable.js';

type Props = { readonly narrowed: Asked; readonly empty: ReactNode };

/** Assessments of all organizations, page by page. */
export const DeskAssessments = ({ narrowed, empty }: Props) => {
  const columns = useAssessmentColumns<ScoredAssessment>(
    'programme',
    ({ score }) => score,
    () => '',
  );
  return (
    <PagedTable
      name="desk-assessments"
      source={deskAssessments(narrowed)}
      keyOf={({ id }) => id}
      linked
      columns={columns}
      empty={empty}
    />
  );
};
