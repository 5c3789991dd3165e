import type { CommandResult } from '@cairn/contracts/values.js';
import { ApiProblem } from '../api/problem.js';
import { post } from '../api/request.js';
import { visitsPath } from '../api/validation.js';

export type VisitWish = { readonly assessmentId: string; readonly mode: 'on-site' | 'remote'; readonly earliest: string; readonly latest: string; readonly note?: string };

const notYetKnown = new Set(['assessment-not-found', 'assessment-not-submitted', 'score-not-final']);
const attempts = 6;
const pause = 700;

/** Asks for a visit. A submission takes a moment to be known there, so it is asked again for a few seconds. */
export const requestVisit = async (organizationId: string, wish: VisitWish): Promise<CommandResult> => {
  for (let left = attempts; ; left -= 1) {
    try {
      return await post<CommandResult>(visitsPath(organizationId), wish);
    } catch (error) {
      if (left === 0 || !(error instanceof ApiProblem) || !notYetKnown.has(error.problem.code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};
