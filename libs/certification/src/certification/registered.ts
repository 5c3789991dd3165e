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
  readonly replacedOn: string | null;
};
