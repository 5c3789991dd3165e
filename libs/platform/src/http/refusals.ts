/** The resource does not exist, or the caller may not know that it does. Over HTTP: 404 with `code`. */
export class NotFound extends Error {
  constructor(readonly code: string = 'not-found') {
    super(code);
    this.name = 'NotFound';
  }
}

/** `path`: the field, with dots, `answers.3.value`. */
export type Issue = { readonly path: string; readonly message: string };

/** The request does not fit its contract; names every refused field. Over HTTP: 422 `invalid-input`. */
export class InvalidInput extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ path, message }) => `${path}: ${message}`).join('; '));
    this.name = 'InvalidInput';
  }
}

/**
 * A request is refused with this HTTP status. `code`: kebab-case, with its sentence in the contracts. `detail`: one
 * sentence about this occurrence. `details`: JSON for the caller.
 */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail?: string,
    readonly details?: Readonly<Record<string, unknown>>,
  ) {
    super(code);
    this.name = 'HttpRefusal';
  }
}

type SchemaIssue = {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
};

/** The issues of a Standard Schema as {@link InvalidInput}; at most 100. */
export const invalidInput = (issues: readonly SchemaIssue[]): InvalidInput =>
  new InvalidInput(
    issues.slice(0, 100).map(({ message, path = [] }) => ({
      path: path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
      message,
    })),
  );
