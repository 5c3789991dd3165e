/**
 * Whether a path that is no file of the web app may be one of its pages. Files that are missing are asked for by their
 * ending, and nothing of ours hides behind a dot.
 */
export const asksForPage = (path: string, accept = ''): boolean =>
  !/(^|\/)\./.test(path) && (!/\.\w{1,8}$/.test(path) || accept.includes('text/html'));
