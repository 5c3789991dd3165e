import type { components } from './generated/api.js';

export type Problem = components['schemas']['Problem'];

/** The API refused a request with a problem document (RFC 9457). */
export class ApiProblem extends Error {
  constructor(
    request: string,
    readonly problem: Problem,
  ) {
    const { status, code, issues, details, detail } = problem;
    super(`${request}: ${status} ${code} ${JSON.stringify(issues ?? details ?? detail ?? '')}`);
    this.name = 'ApiProblem';
  }
}
