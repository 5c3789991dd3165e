/** A reason to stop which is told to the person in one sentence, without a stack. */
export class Failure extends Error {
  constructor(sentence, details = '') {
    super(sentence);
    this.details = details;
  }
}

export const fullDisk = 'The disk is full: free about 2 GB and run the same command again.';

const diskFull = /ENOSPC|EDQUOT|no space left on device|disk quota exceeded/i;

/** The sentence for any error or process output; undefined when it is not one of the known reasons. */
export const knownReason = (error) => {
  if (error instanceof Failure) return error.message;
  const text =
    typeof error === 'string' ? error : `${error?.code ?? ''} ${error?.message ?? ''} ${error?.details ?? ''}`;
  if (diskFull.test(text)) return fullDisk;
  return undefined;
};

/** Prints why it stopped and ends the process with exit code 1. */
export const endWith = (error) => {
  const details = error?.details && !diskFull.test(error.details) ? `\n${error.details}` : '';
  try {
    process.stderr.write(
      `\n${knownReason(`${error?.code ?? ''} ${error?.message ?? ''} ${error?.details ?? ''}`) ?? knownReason(error) ?? error?.stack ?? error}${details}\n`,
    );
  } finally {
    process.exit(1);
  }
};
