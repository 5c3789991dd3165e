import { ApiProblem } from '@cairn/api-client/api-client.js';

export { ApiProblem };

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
