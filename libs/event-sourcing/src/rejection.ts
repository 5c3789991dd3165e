/**
 * A rule says no. `code` is kebab-case and names the fact that forbids; a stream names its codes in a union, by which
 * each of its refusals is made: `new Rejection<SurveyRejection>('survey-not-open')`. `details` carries what the person
 * needs to see. Over HTTP it becomes a problem document with status 409, or 412 for `changed-meanwhile`.
 */
export class Rejection<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'Rejection';
  }
}
