import type { ReactNode } from 'react';
import type { Asked } from '../api/pages.js';
import { deskVisits } from '../api/validation.js';
import { PagedTable } from '../table/PagedTable.js';
import { useVisitColumns } from './use-visit-columns.js';

type Props = { readonly narrowed?: Asked; readonly empty: ReactNode };

/** Visits of all organizations, page by page: what the reader must do first comes first. */
export const VisitsOfAll = ({ narrowed = {}, empty }: Props) => (
  <PagedTable
    name="desk-visits"
    source={deskVisits({ sort: 'urgency', ...narrowed })}
    keyOf={({ id }) => id}
    linked
    columns={useVisitColumns(true)}
    empty={empty}
  />
);
