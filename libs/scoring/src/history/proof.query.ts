import type { Proof, ProofSource, Score } from '@cairn/contracts/scoring/http/scores.js';
import { findNames } from '@cairn/platform/auth/names.query.js';
import type { Kysely } from 'kysely';
import { findAssessment } from '../score/assessments.query.js';
import { evaluated, pinnedVersion } from '../score/evaluated.query.js';
import type { ScoringTables } from '../scoring.tables.js';
import {
  type PastAnswer,
  type PastEvidence,
  findAnswersAsOf,
  findEvidenceAsOf,
  findSubmittedAtAsOf,
} from './history.query.js';
import { type Known, latestOf, pastScore, standing } from './past-score.js';

type Replayed = Known & { readonly answers: readonly PastAnswer[] };

/** The result of exactly the answers in force at a moment, under the model version the assessment is pinned to. */
const replay = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
  asOf: string,
): Promise<Replayed | undefined> => {
  const assessment = await findAssessment(db, tenantId, assessmentId);
  if (!assessment) return undefined;
  const { model, modelVersion } = assessment;
  const answers = await findAnswersAsOf(db, tenantId, assessmentId, asOf);
  return {
    assessmentId,
    model,
    modelVersion,
    asOf,
    latest: latestOf(answers.map(({ answeredAt }) => answeredAt)),
    submittedAt: await findSubmittedAtAsOf(db, tenantId, assessmentId, asOf),
    evaluation:
      answers.length === 0
        ? null
        : evaluated(await pinnedVersion(db, assessment), assessment, standing(answers)).evaluation,
    answers,
  };
};

export const findScoreAsOf = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
  asOf: string,
): Promise<Score | undefined> => {
  const replayed = await replay(db, tenantId, assessmentId, asOf);
  return replayed && pastScore(replayed);
};

/** The result at a moment with what its leaves rest on: answer, author, time and evidence. */
export const findProof = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
  asOf: string,
): Promise<Proof | undefined> => {
  const replayed = await replay(db, tenantId, assessmentId, asOf);
  if (!replayed) return undefined;
  const { answers, model, modelVersion, submittedAt, evaluation } = replayed;
  const sources = sourcesOf(answers, await findEvidenceAsOf(db, tenantId, assessmentId, asOf));
  const people = await findNames(
    db,
    sources.flatMap(({ answeredBy }) => answeredBy ?? []),
  );
  return {
    assessmentId,
    model,
    modelVersion,
    asOf,
    submittedAt,
    evaluation: evaluation as Record<string, unknown> | null,
    sources,
    people: [...people].map(([id, name]) => ({ id, name })),
  };
};

const sourcesOf = (answers: readonly PastAnswer[], evidence: readonly PastEvidence[]): ProofSource[] => {
  const sources = new Map<string, ProofSource>(
    answers.map((one) => [`${one.unitId}/${one.indicatorId}`, { ...one, evidence: [] }]),
  );
  for (const { unitId, indicatorId, id } of evidence) {
    const key = `${unitId}/${indicatorId}`;
    const source = sources.get(key) ?? {
      unitId,
      indicatorId,
      answer: null,
      answeredBy: null,
      answeredAt: null,
      evidence: [],
    };
    sources.set(key, { ...source, evidence: [...source.evidence, id] });
  }
  return [...sources.values()];
};
