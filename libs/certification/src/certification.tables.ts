import type { GrantKind } from '@cairn/contracts/certification/grant-kind.js';
import type { ProgrammeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import type { ModelConfirmationsTables } from '@cairn/platform/models/model-confirmations.tables.js';
import type { ModelVersionsTables } from '@cairn/platform/models/model-versions.tables.js';
import type { ColumnType } from 'kysely';
import type { CertificationEventData } from './certification/certification-events.js';
import type { Suspension } from './certification/standing.js';

export type PublicJwk =
  | { readonly kty: 'RSA'; readonly n: string; readonly e: string }
  | { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };

type Facts = {
  number: string;
  organization_name: string;
  facility_id: string;
  facility_name: string;
  country: string;
  time_zone: string;
  model: string;
  model_version: string;
  stage: number;
  granted_on: string;
  expires_on: string;
  /** First day on which a newer certification stands in its place. */
  replaced_on: string | null;
  revoked_on: string | null;
  suspensions: Json<readonly Suspension[]>;
  kind: GrantKind;
};

/** Read as it was parsed, written as text. */
type Json<T> = ColumnType<T, string | undefined, string>;

export type Revocation = { readonly reason: string; readonly by: string; readonly at: string };

type Former = NonNullable<CertificationEventData<'CertificationGranted'>['former']>;

export type CertificationTables = ModelVersionsTables &
  ModelConfirmationsTables & {
    certifications: Facts & {
      tenant_id: string;
      id: string;
      assessment_id: string;
      window_opens_on: string;
      /** Number and names, folded. */
      search: ColumnType<string, never, never>;
      former: ColumnType<Former | null, string | null, never>;
      /** The proposed revocation that waits for another manager. */
      revocation: ColumnType<Revocation | null, string | null | undefined, string | null>;
      version: number;
    };
    people_who_belonged: { tenant_id: string; person_id: string };
    'auth.user': { id: string; name: string };
    'access.memberships': { organization_id: string; person_id: string; role: string };
    'access.programme_roles': { person_id: string; role: string };
    /** Checkpoints of the event logs of all services, which make them; this one signs them. */
    'cairn.log_checkpoints': {
      service: string;
      number: number;
      day: string;
      previous: string;
      digest: string;
      signature: string | null;
    };
    /**
     * Published facts only, one row for each number; belongs to the programme, not to a tenant. `replaced_by` and
     * `corrected_to` are numbers; the first is unknown of what was replaced before it was kept.
     */
    register: Facts & {
      certification_id: string;
      search_name: ColumnType<string, never, never>;
      /** Names and number, folded. */
      search: ColumnType<string, never, never>;
      /** Null for numbers from before it was kept. */
      issued_at: string | null;
      replaced_by: string | null;
      corrected_on: string | null;
      corrected_to: string | null;
    };
    /** The programme's identity in all its versions. */
    identities: { version: number; identity: Json<ProgrammeIdentity>; set_at: string; set_by: string };
    /** Where credentials stand in the lists that tell whether they are revoked or suspended. */
    status_entries: { number: string; list: number; revocation_index: number; suspension_index: number };
    /**
     * Facilities that consent to be listed in the public register. `scores_of`: the organization whose scores are shown
     * there; null without consent to that.
     */
    publications: { facility_id: string; since: string; scores_of: string | null };
    /** Scores of assessments; `submitted_at` is null while one is open. */
    assessment_scores: {
      tenant_id: string;
      assessment_id: string;
      facility_id: string;
      model: string;
      model_version: string;
      score: number | null;
      submitted_at: string | null;
    };
    /** Credentials as they were signed, as text. */
    issued_credentials: { number: string; document: string; jwt: string; issued_at: string };
    /** Every number that was ever given, in force or not. */
    issued_numbers: { number: string };
    signing_keys: {
      kid: string;
      public_jwk: ColumnType<PublicJwk, string, never>;
      sealed_private_key: string;
      created_at: string;
    };
  };
