import type { GrantKind } from '@cairn/contracts/certification/grant-kind.js';
import type { ProgrammeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import type { Suspension } from './standing.js';

/** A certification as the public register shows it. Days are those of the facility's zone. */
export type Registered = {
  readonly number: string;
  readonly certificationId: string;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly organizationName: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly timeZone: string;
  readonly model: string;
  readonly modelName: string;
  readonly modelVersion: string;
  readonly stage: number;
  readonly stageTitle: string;
  readonly highestStage: number;
  readonly grantedOn: string;
  readonly expiresOn: string;
  readonly kind: GrantKind;
  /** The identity of the programme when the document was issued. */
  readonly issuer: ProgrammeIdentity;
  readonly replacedOn: string | null;
  readonly replacedBy: string | null;
  readonly revokedOn: string | null;
  readonly suspensions: readonly Suspension[];
  /** The day on which it was reissued under another number, and that number; null for a number that stands. */
  readonly correctedOn: string | null;
  readonly correctedTo: string | null;
};
