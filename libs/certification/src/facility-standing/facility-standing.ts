import type {
  CertifiedModel,
  FacilityStanding,
  ModelScore,
} from '@cairn/contracts/certification/http/facility-standing.js';
import { type ModelVersion, scaleOf, textsOf } from '@cairn/maturity-models';
import { type Days, standingOn } from '../certification/standing.js';

/** A certificate of the facility, whatever became of it; `today` is the day at the facility. */
export type HeldCertificate = Days & {
  readonly number: string;
  readonly model: string;
  readonly modelVersion: string;
  readonly stage: number;
  readonly today: string;
};

/** The present score of an assessment that was submitted. */
export type SubmittedScore = Pick<ModelScore, 'model' | 'modelVersion' | 'score' | 'submittedAt'>;

/** The model version of a certificate or score; undefined where it is not known yet. */
export type FindVersion = (model: string, modelVersion: string) => ModelVersion | undefined;

/**
 * The standing over all models: of each model the certificate that is in force or suspended, and the latest score where
 * a model has no stages. Of two certificates on one model the valid one counts, then the later.
 */
export const facilityStandingOf = (
  certificates: readonly HeldCertificate[],
  scores: readonly SubmittedScore[],
  find: FindVersion,
): FacilityStanding => {
  const certified = latestOfEach(
    certificates.flatMap((one) => certifiedModelOf(one, find)),
    (one, other) => rank(one).localeCompare(rank(other)),
  );
  return {
    certified,
    atHighestStage: certified.filter(
      ({ standing, stage, highestStage }) => standing === 'valid' && stage >= highestStage,
    ).length,
    scores: latestOfEach(
      scores.flatMap((one) => modelScoreOf(one, find)),
      (one, other) => one.submittedAt.localeCompare(other.submittedAt),
    ),
  };
};

const rank = ({ standing, grantedOn, number }: CertifiedModel): string =>
  `${standing === 'valid' ? 1 : 0} ${grantedOn} ${number}`;

const certifiedModelOf = (held: HeldCertificate, find: FindVersion): CertifiedModel[] => {
  const standing = standingOn(held, held.today);
  if (standing !== 'valid' && standing !== 'suspended') return [];
  const { number, model, modelVersion, stage, grantedOn, expiresOn } = held;
  const version = find(model, modelVersion);
  const rungs = version?.stages.filter((one) => one.stage > 0) ?? [];
  const highestStage = Math.max(stage, ...rungs.map((one) => one.stage));
  const branches = rungs.filter(({ gate }) => gate?.rule === 'branches').length;
  const modelName = version ? textsOf(version).title : model;
  return [{ number, model, modelName, modelVersion, stage, highestStage, branches, grantedOn, expiresOn, standing }];
};

const modelScoreOf = (submitted: SubmittedScore, find: FindVersion): ModelScore[] => {
  const version = find(submitted.model, submitted.modelVersion);
  const scale = version && scaleOf(version);
  if (!scale || scale.kind === 'stage') return [];
  return [{ ...submitted, modelName: textsOf(version).title, highest: scale.highest }];
};

/** The last of each model in the order given, by the title of the model. */
const latestOfEach = <One extends { readonly model: string; readonly modelName: string }>(
  all: readonly One[],
  order: (one: One, other: One) => number,
): One[] =>
  [...new Map(all.toSorted(order).map((one) => [one.model, one])).values()].sort((one, other) =>
    one.modelName.localeCompare(other.modelName, 'en'),
  );
