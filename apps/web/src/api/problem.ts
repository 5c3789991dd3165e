import type { Problem } from '@cairn/contracts/problem.js';

/** The server refused; `problem.code` is translated by the table in the contracts, `problem-sentences.json`. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ApiProblem';
  }
}

/** No answer came: no network, or no server behind it. What was sent may or may not have arrived. */
export class Unreachable extends Error {
  constructor(
    cause?: unknown,
    /** Why, where a server that is busy said so. */
    readonly code?: string,
  ) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

export const isProblem = (error: unknown, status?: number): error is ApiProblem =>
  error instanceof ApiProblem && (status === undefined || error.problem.status === status);
