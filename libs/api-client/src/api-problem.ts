import type { components } from './generated/api.js';

export type Problem = components['schemas']['Problem'];

/** The API refused a request with a problem document (RFC 9457). */
export class ApiProblem extends Error {
  /** @param request the method and path of the request, such as `GET /api/me` */
  constructor(
    request: string,
    readonly problem: Problem,
  ) {
    const { status, code, issues, details, detail } = problem;
    super(`${request}: ${status} ${code} ${JSON.stringify(issues ?? details ?? detail ?? '')}`);
    this.name = 'ApiProblem';
  }
}

/** The problem document of a refusal; where a proxy refused without one, a problem named after its status. */
export const problemOf = async (response: Response): Promise<Problem> => {
  const { status } = response;
  const unnamed: Problem = { type: 'about:blank', title: '', status, code: `status-${status}`, requestId: '' };
  try {
    return { ...unnamed, ...((await response.json()) as Partial<Problem>), status };
  } catch {
    return unnamed;
  }
};
