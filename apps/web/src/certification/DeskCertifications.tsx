import type { ReactNode } from 'react';
import { deskCertifications } from '../api/certification.js';
import type { Asked } from '../api/pages.js';
import { PagedTable } from '../table/PagedTable.js';
import { useCertificationColumns } from './use-certification-columns.js';

type Props = { readonly narrowed?: Asked; readonly empty: ReactNode };

/** Certifications of all organizations, page by page: those in force first, the next to expire on top. */
export const DeskCertifications = ({ narrowed = {}, empty }: Props) => {
  const columns = useCertificationColumns(true, () => false);
  return (
    <PagedTable
      name="desk-certificates"
      source={deskCertifications(narrowed)}
      keyOf={({ id }) => id}
      linked
      columns={columns}
      empty={empty}
    />
  );
};
