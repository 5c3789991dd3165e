import { HttpRefusal } from '../http/refusals.js';

const code = 'evidence-storage-unavailable';

/**
 * The storage for evidence is full, failing or unreachable; nothing was stored. Over HTTP: 503
 * `evidence-storage-unavailable`.
 */
export class StorageUnavailable extends HttpRefusal {
  constructor(why: string, options?: { readonly cause: unknown }) {
    super(503, code, why);
    this.name = 'StorageUnavailable';
    if (options) this.cause = options.cause;
  }
}

const misplaced = 'The storage for evidence cannot be written.';
const reasons: Readonly<Record<string, string>> = {
  EACCES: misplaced,
  EPERM: misplaced,
  EEXIST: misplaced,
  ENOENT: misplaced,
  ENOTDIR: misplaced,
  EISDIR: misplaced,
  ENOSPC: 'The storage for evidence is full.',
  EDQUOT: 'The storage for evidence has reached its quota.',
  EIO: 'The storage for evidence reports a failing disk.',
  EROFS: 'The storage for evidence can only be read.',
  EMFILE: 'The server has too many files open.',
  ENFILE: 'The server has too many files open.',
};

/** A failure of the disk as StorageUnavailable; any other error unchanged. */
export const asStorageFailure = (error: unknown): unknown => {
  const reason = reasons[(error as NodeJS.ErrnoException | null)?.code ?? ''];
  return reason ? new StorageUnavailable(reason, { cause: error }) : error;
};

/**
 * Runs work on the disk.
 *
 * @throws StorageUnavailable when the disk is full or fails; any other error unchanged
 */
export const onDisk = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw asStorageFailure(error);
  }
};
