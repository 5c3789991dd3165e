import type { Disruption, DisruptionPreview } from '@cairn/contracts/validation/http/disruptions.js';
import { findNames } from '@cairn/platform/auth/names.query.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import { shifted } from '../visit/shift-date.js';
import { obstacleTo } from './obstacle-to.js';
import { type Window, findTimesTaken, findTouched } from './touched.query.js';

type Db = Kysely<ValidationTables>;

const LISTED = 20;

/** Everything a disruption would touch. Read as staff, so that visits of an organization in conflict are left out. */
export const findPreview = async (
  db: Db,
  { days, ...window }: Window & { readonly days: number },
  today: string,
): Promise<DisruptionPreview> => {
  const { rows, names } = await findTouched(db, window);
  const times = await findTimesTaken(db);
  const together = new Set(rows.map(({ id }) => id));
  const visits = rows.flatMap((row) => {
    const date = row.appointment ?? row.proposal;
    if (!date) return [];
    const { startsAt: newStartsAt, endsAt: newEndsAt } = shifted(date, days);
    const slot = { startsAt: newStartsAt, endsAt: newEndsAt };
    const offered = row.appointment !== null && row.proposal !== null;
    return [
      {
        visitId: row.id,
        organizationId: row.tenant_id,
        organizationName: row.organization_name,
        facilityName: row.facility_name,
        country: row.country,
        timeZone: row.time_zone,
        version: row.version,
        held: row.appointment === null,
        startsAt: date.startsAt,
        endsAt: date.endsAt,
        newStartsAt,
        newEndsAt,
        team: date.validators.map((personId) => ({ personId, name: names.get(personId) ?? '' })),
        obstacle: offered ? 'date-on-offer' : obstacleTo(row.country, slot, date.validators, today, times, together),
      },
    ];
  });
  return {
    visits,
    validators: new Set(visits.flatMap(({ team }) => team.map(({ personId }) => personId))).size,
    organizations: new Set(visits.map(({ organizationId }) => organizationId)).size,
  };
};

const disruptionsOf = (db: Db) => db.selectFrom('disruptions').selectAll().where('tenant_id', '=', programmeTenant);
type Row = Awaited<ReturnType<ReturnType<typeof disruptionsOf>['executeTakeFirstOrThrow']>>;

export const findDisruptions = async (db: Db): Promise<Disruption[]> =>
  asShown(db, await disruptionsOf(db).orderBy('declared_at', 'desc').orderBy('id').limit(LISTED).execute());

export const findDisruption = async (db: Db, id: string): Promise<Disruption | undefined> => {
  const [found] = await asShown(db, await disruptionsOf(db).where('id', '=', id).execute());
  return found;
};

/** With the visits that the reader may see. */
const asShown = async (db: Db, rows: readonly Row[]): Promise<Disruption[]> => {
  const names = await findNames(
    db,
    rows.map((row) => row.declared_by),
  );
  const ids = [...new Set(rows.flatMap(({ outcomes }) => Object.keys(outcomes)))];
  const subjects = ids.length === 0 ? [] : await findSubjects(db, ids);
  const known = new Map(subjects.map((one) => [one.visitId, one]));
  return rows.map((row) => ({
    id: row.id,
    countries: [...row.countries],
    from: row.first_day,
    to: row.last_day,
    days: row.days,
    reason: row.reason,
    status: row.status,
    at: row.declared_at,
    by: names.get(row.declared_by) ?? '',
    version: row.version,
    visits: Object.entries(row.outcomes).flatMap(([visitId, { outcome, startsAt, before, refusal }]) => {
      const subject = known.get(visitId);
      return subject
        ? [{ ...subject, outcome, startsAt: startsAt ?? null, before: before ?? null, refusal: refusal ?? null }]
        : [];
    }),
  }));
};

const findSubjects = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('visits')
    .select([
      'id as visitId',
      'tenant_id as organizationId',
      'organization_name as organizationName',
      'facility_name as facilityName',
      'country',
      'time_zone as timeZone',
    ])
    .where('id', 'in', ids)
    .execute();
