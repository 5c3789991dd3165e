import type { GrantKind } from '@cairn/contracts/certification/grant-kind.js';
import type { ModelConfirmationsTables } from '@cairn/platform/models/model-confirmations.tables.js';
import type { ModelVersionsTables } from '@cairn/platform/models/model-versions.tables.js';
import type { ColumnType } from 'kysely';
import type { CertificationEventData } from './certification/certification-events.js';

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
};

type Former = NonNullable<CertificationEventData<'CertificationGranted'>['former']>;

export type CertificationTables = ModelVersionsTables &
  ModelConfirmationsTables & {
    certifications: Facts & {
      tenant_id: string;
      id: string;
      assessment_id: string;
      window_opens_on: string;
      kind: GrantKind;
      former: ColumnType<Former | null, string | null, never>;
      version: number;
    };
    /** Published facts only; belongs to the programme, not to a tenant. */
    register: Facts & { certification_id: string; search_name: ColumnType<string, never, never> };
    /** Every number that was ever given, in force or not. */
    issued_numbers: { number: string };
    signing_keys: {
      kid: string;
      public_jwk: ColumnType<PublicJwk, string, never>;
      sealed_private_key: string;
      created_at: string;
    };
  };
