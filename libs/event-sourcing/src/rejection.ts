/**
 * A business rule forbids a command. `code` is kebab-case and names the fact that forbids it (`survey-not-open`); its
 * sentence for people is in `problem-sentences.json` of the contracts. A stream lists its codes in a union and passes
 * it as type parameter: `new Rejection<SurveyRejection>('survey-not-open')`. `details` must be JSON and is shown to the
 * caller.
 *
 * Over HTTP: a problem document with status 409, or 412 for `changed-meanwhile`.
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
