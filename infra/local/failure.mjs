/** A reason to stop, shown in one sentence, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} sentence
   * @param {string} [details] shown below it
   */
  constructor(sentence, details = '') {
    super(sentence);
    this.details = details;
  }
}

export const fullDisk = 'The disk is full: free about 2 GB and run the same command again.';

const diskFull = /ENOSPC|EDQUOT|no space left on device|disk quota exceeded/i;

/**
 * The code of an error of the system, such as ENOENT.
 *
 * @param {unknown} error
 */
export const codeOf = (error) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** @param {unknown} error */
const detailsOf = (error) => (error instanceof Failure ? error.details : '');

/** @param {unknown} error */
const textOf = (error) =>
  error instanceof Error ? `${codeOf(error) ?? ''} ${error.message} ${detailsOf(error)}` : String(error ?? '');

/**
 * The sentence for any error or process output; undefined when it is not one of the known reasons.
 *
 * @param {unknown} error
 */
export const knownReason = (error) => {
  if (error instanceof Failure) return error.message;
  return diskFull.test(textOf(error)) ? fullDisk : undefined;
};

/**
 * Prints why it stopped and ends the process with exit code 1.
 *
 * @param {unknown} error
 */
export const endWith = (error) => {
  const said = detailsOf(error);
  const details = said && !diskFull.test(said) ? `\n${said}` : '';
  const reason = knownReason(textOf(error)) ?? knownReason(error) ?? (error instanceof Error ? error.stack : error);
  try {
    process.stderr.write(`\n${reason}${details}\n`);
  } finally {
    process.exit(1);
  }
};
