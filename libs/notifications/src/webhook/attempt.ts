/** How one try to deliver went. */
export type Attempt = {
  readonly status: number | null;
  /** In words; null for a success. */
  readonly error: string | null;
  readonly milliseconds: number;
};

/** What the receiver says when it wants nothing any more. */
const GONE = 410;

export const isGone = ({ status }: Attempt): boolean => status === GONE;

/** An answer of the 200s is a success; a redirect is none, since it is not followed. */
export const attemptOf = (
  posted: { readonly status: number } | { readonly error: string },
  milliseconds: number,
): Attempt => {
  if ('error' in posted) return { status: null, error: posted.error, milliseconds };
  const { status } = posted;
  if (status >= 200 && status < 300) return { status, error: null, milliseconds };
  const redirects = status >= 300 && status < 400;
  return {
    status,
    error: redirects ? 'the receiver redirects elsewhere, which is not followed' : `the receiver answered ${status}`,
    milliseconds,
  };
};
