import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import type { Kysely, Selectable } from 'kysely';
import type { CertificationTables, Revocation } from '../certification.tables.js';
import type { InForce } from './renewal.js';
import { standingOn } from './standing.js';
import { localDateOf } from './validity.js';

type Db = Kysely<CertificationTables>;

const LISTED = 1000;

/** The certifications of one organization, the newest first. */
export const findCertifications = async (db: Db, tenantId: string, now: string): Promise<Certification[]> => {
  const rows = await db
    .selectFrom('certifications')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('granted_on', 'desc')
    .orderBy('number', 'desc')
    .limit(LISTED)
    .execute();
  return rows.map((row) => shown(row, now));
};

/**
 * Those of all organizations that the scope may read, the next to expire first; those that are over
 * come last.
 */
export const findCertificationsByExpiry = async (db: Db, now: string): Promise<Certification[]> => {
  const rows = await db
    .selectFrom('certifications')
    .selectAll()
    .orderBy('expires_on')
    .orderBy('number')
    .limit(LISTED)
    .execute();
  const all = rows.map((row) => shown(row, now));
  return [...all.filter(({ standing }) => isOngoing(standing)), ...all.filter(({ standing }) => !isOngoing(standing))];
};

const isOngoing = (standing: Certification['standing']): boolean => standing === 'valid' || standing === 'suspended';

/** One certification of an organization, with the proposed revocation that waits for another manager. */
export const findCertification = async (
  db: Db,
  tenantId: string,
  id: string,
  now: string,
): Promise<{ readonly certification: Certification; readonly revocation: Revocation | null } | undefined> => {
  const row = await db
    .selectFrom('certifications')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { certification: shown(row, now), revocation: row.revocation };
};

export type Former = InForce & { readonly grantedOn: string };

/** Certifications of the same facility and model, under whichever version, that nothing has replaced yet and that were not revoked. */
export const findFormer = (
  db: Db,
  tenantId: string,
  facilityId: string,
  model: string,
  exceptId: string,
): Promise<Former[]> =>
  db
    .selectFrom('certifications')
    .select([
      'id as certificationId',
      'number',
      'stage',
      'granted_on as grantedOn',
      'expires_on as expiresOn',
      'window_opens_on as windowOpensOn',
    ])
    .where('tenant_id', '=', tenantId)
    .where('facility_id', '=', facilityId)
    .where('model', '=', model)
    .where('replaced_on', 'is', null)
    .where('revoked_on', 'is', null)
    .where('id', '<>', exceptId)
    .orderBy('granted_on')
    .orderBy('id')
    .execute();

const shown = (row: Selectable<CertificationTables['certifications']>, now: string): Certification => {
  const today = localDateOf(now, row.time_zone);
  const days = {
    grantedOn: row.granted_on,
    expiresOn: row.expires_on,
    replacedOn: row.replaced_on,
    revokedOn: row.revoked_on,
    suspensions: row.suspensions,
  };
  const standing = standingOn(days, today) ?? 'valid';
  return {
    id: row.id,
    number: row.number,
    organizationId: row.tenant_id,
    organizationName: row.organization_name,
    facilityId: row.facility_id,
    facilityName: row.facility_name,
    country: row.country,
    assessmentId: row.assessment_id,
    model: row.model,
    modelVersion: row.model_version,
    stage: row.stage,
    grantedOn: row.granted_on,
    expiresOn: row.expires_on,
    timeZone: row.time_zone,
    standing,
    kind: row.kind,
    former: row.former,
    reAssessmentWindow: { opensOn: row.window_opens_on, open: isOngoing(standing) && today >= row.window_opens_on },
    version: row.version,
  };
};
