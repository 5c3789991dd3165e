import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { DataTable } from '../table/DataTable.js';
import { isSucceeded } from './is-succeeded.js';
import { useCertificationColumns } from './use-certification-columns.js';

/** All certifications of an organization. */
export const CertificationsTable = ({ certifications }: { certifications: readonly Certification[] }) => {
  const columns = useCertificationColumns(false, (one) => isSucceeded(one, certifications));
  return <DataTable name="certificates" rows={certifications} keyOf={({ id }) => id} linked columns={columns} />;
};
