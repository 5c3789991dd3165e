import { csvOf } from '@cairn/contracts/csv.js';
import type { AuditEntry } from '@cairn/contracts/organizations/http/audit-log.js';

const heads = [
  'at',
  'kind',
  'what',
  'organizationId',
  'organizationName',
  'by',
  'byName',
  'subjectId',
  'subjectName',
  'facilityName',
  'detail',
] as const;

const detailOf = ({ detail }: AuditEntry): string =>
  Object.entries(detail)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');

/** The audit log as a spreadsheet reads it; the columns are the fields of the API. */
export const auditCsv = (entries: readonly AuditEntry[]): string =>
  csvOf([
    [...heads],
    ...entries.map((entry) => heads.map((head) => (head === 'detail' ? detailOf(entry) : (entry[head] ?? '')))),
  ]);
