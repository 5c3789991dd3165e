import type { ValidatorProfile } from '@cairn/contracts/validation/http/validators.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

type Db = Kysely<ValidationTables>;

/** Everybody with the role, with the profile as far as there is one; by name. */
export const findProfiles = async (db: Db, personId?: string): Promise<ValidatorProfile[]> => {
  const { rows } = await sql<{
    personId: string;
    name: string;
    work: ValidatorProfile['profile'];
    standing: Pick<ValidatorProfile, 'qualifications' | 'trainings' | 'mentors' | 'inTraining' | 'roles'> | null;
    absences: ValidatorProfile['absences'];
    version: number | null;
  }>`
    select granted.person_id as "personId", coalesce(person.name, '') as name, profile.work, profile.standing, profile.version,
      (select coalesce(json_agg(json_build_object('id', id, 'from', first_day, 'until', last_day) order by first_day, id), '[]')
       from validator_absences absence where absence.tenant_id = ${programmeTenant} and absence.person_id = granted.person_id) as absences
    from access.programme_roles granted left join auth."user" person on person.id = granted.person_id
      left join validator_profiles profile on profile.tenant_id = ${programmeTenant} and profile.person_id = granted.person_id
    where granted.role = 'validator' and (${personId ?? null}::uuid is null or granted.person_id = ${personId ?? null}::uuid)
    order by lower(person.name), granted.person_id`.execute(db);
  return rows.map(({ personId, name, work, standing, absences, version }) => ({
    personId,
    name,
    profile: work,
    qualifications: standing?.qualifications ?? [],
    trainings: standing?.trainings ?? [],
    mentors: standing?.mentors ?? false,
    inTraining: standing?.inTraining ?? false,
    roles: standing?.roles ?? [],
    absences,
    version: version ?? 0,
  }));
};
