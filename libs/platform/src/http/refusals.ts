/** The thing asked for does not exist, or the caller may not know that it does. Over HTTP: 404. */
export class NotFound extends Error {
  constructor(readonly code: string = 'not-found') {
    super(code);
    this.name = 'NotFound';
  }
}

export type Issue = { readonly path: string; readonly message: string };

/** What came in does not fit its contract; every refused field is named. Over HTTP: 422. */
export class InvalidInput extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(({ path, message }) => `${path}: ${message}`).join('; '));
    this.name = 'InvalidInput';
  }
}

/** A request is refused for what HTTP itself asks of it; `code` is kebab-case. */
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

/** The issues of a Standard Schema, paths written with dots: `answers.3.value`. */
export const invalidInput = (issues: readonly SchemaIssue[]): InvalidInput =>
  new InvalidInput(
    issues.slice(0, 100).map(({ message, path = [] }) => ({
      path: path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
      message,
    })),
  );
