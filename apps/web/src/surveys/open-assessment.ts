import type { CommandResult } from '@cairn/contracts/values.js';
import { ApiProblem } from '../api/problem.js';
import { post } from '../api/request.js';
import { assessmentsPath } from '../api/surveys.js';

type Wanted = { readonly facilityId: string; readonly model: string; readonly modelVersion: string; readonly dueOn?: string; readonly takeOverAnswers?: boolean };

const notYetKnown = new Set(['facility-not-found', 'service-areas-missing']);
const attempts = 8;
const pause = 700;

/** Opens an assessment. What was just defined about the facility takes a moment to be known there, so it is asked again for a few seconds. */
export const openAssessment = async (organizationId: string, wanted: Wanted): Promise<CommandResult> => {
  for (let left = attempts; ; left -= 1) {
    try {
      return await post<CommandResult>(assessmentsPath(organizationId), wanted);
    } catch (error) {
      if (left === 0 || !(error instanceof ApiProblem) || !notYetKnown.has(error.problem.code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};
