import { z } from 'zod';
import { actKind, actName } from '../../act.js';
import { pageOf, pageQuery } from '../../page.js';
import { id, instant, localDate } from '../../values.js';

/** The most lines of one export. */
export const longestExport = 50_000;

const filter = {
  personId: id.optional().describe('Only what this person, or this API key, did or what was done to the person.'),
  kind: actKind.optional().describe('Only acts of this kind.'),
  from: localDate.optional().describe('First day, in UTC.'),
  to: localDate.optional().describe('Last day, in UTC.'),
};

export const auditLogQuery = pageQuery.extend(filter);
export type AuditLogQuery = z.output<typeof auditLogQuery>;
export const auditExportQuery = z.strictObject(filter);
export type AuditFilter = z.output<typeof auditExportQuery>;

const auditEntry = z
  .object({
    id: id.describe('Id of the entry.'),
    at: instant.describe('Instant of the act.'),
    kind: actKind.describe('Kind of the act.'),
    what: actName.describe('What was done.'),
    organizationId: id.describe('Id of the organization it concerns, or of the programme.'),
    organizationName: z
      .string()
      .nullable()
      .describe('Name of the organization; null for the programme.')
      .meta({ examples: ['Northern Lights Health'] }),
    by: z
      .string()
      .describe('Id of the person or the API key, or `system` or `guest`.')
      .meta({ examples: ['00000000-0000-4000-8000-00000000000a'] }),
    byName: z
      .string()
      .nullable()
      .describe('Name of the person or the key as it is now; null when it is not known any more.')
      .meta({ examples: ['Ada Admin'] }),
    subjectId: id.nullable().describe('Id of the person or the thing that it was done to; null where there is none.'),
    subjectName: z
      .string()
      .nullable()
      .describe('Name of the subject where it is a person; else null.')
      .meta({ examples: ['Ben Contributor'] }),
    facilityName: z
      .string()
      .nullable()
      .describe('Name of the facility it concerns as it is now; null where it concerns none.')
      .meta({ examples: ['Aurora Hospital'] }),
    detail: z
      .record(z.string(), z.string())
      .describe('Further facts by name: ids, roles, outcomes.')
      .meta({ examples: [{ role: 'contributor' }] }),
  })
  .meta({ id: 'AuditEntry', description: 'A line of the audit log.' });
export type AuditEntry = z.output<typeof auditEntry>;
export const auditLog = pageOf(auditEntry, 'Lines of the audit log, the latest first. They are kept for three years.');
