/**
 * A rule says no. `code` is kebab-case and names the fact that forbids; `details` carries what the person needs to see.
 * Over HTTP it becomes a problem document with status 409, or 412 for `changed-meanwhile`.
 */
export class Rejection extends Error {
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'Rejection';
  }
}
