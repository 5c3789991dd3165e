import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { DataTable } from '../table/DataTable.js';
import { useVisitColumns } from './use-visit-columns.js';

/** All visits of an organization. */
export const VisitsTable = ({ visits }: { visits: readonly VisitSummary[] }) => (
  <DataTable name="visits" rows={visits} keyOf={({ id }) => id} linked columns={useVisitColumns(false)} />
);
