import { findNames } from '@cairn/platform/auth/names.query.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { modelVersions } from '../inbox/model-versions.query.js';
import { findProgrammeIdentityAt } from '../inbox/programme-identities.query.js';
import { visitStream } from '../validation.publications.js';
import type { ValidationTables } from '../validation.tables.js';
import { type Letter, decidedIn } from './letter.js';

/** The letter on a decision of a visit, the latest without a number; undefined where there is none. */
export const findLetter = async (
  tx: Transaction<ValidationTables>,
  visitId: string,
  number?: number,
): Promise<Letter | undefined> => {
  const decided = decidedIn(visitId, await tx.history(visitStream, visitId), number);
  if (!decided) return undefined;
  const { request, appointment, findings, decidedAt } = decided;
  const people = [
    ...(appointment?.validators ?? []),
    ...[...findings.values()].flatMap(({ votes, statedBy }) => [
      ...votes.map(({ personId }) => personId),
      ...(statedBy === null ? [] : [statedBy]),
    ]),
  ];
  return {
    ...decided,
    issuer: await findProgrammeIdentityAt(tx.db, decidedAt),
    model: await modelVersions.find(tx.db, request.model, request.modelVersion),
    names: await findNames(tx.db, people),
  };
};
