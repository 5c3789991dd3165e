import { createHash } from 'node:crypto';
import type { FileProblem, TextFile } from '../check/read-shape.js';

const CHECKSUMS = 'checksums.json';
const isFrozen = (file: string): boolean =>
  file === 'model.json' || file === 'texts/en.json' || file.startsWith('stages/');

/**
 * SHA-256 of the meaning of each frozen file: white space and line ends do not count, translations may still be added.
 */
export const checksumsOf = (files: readonly TextFile[]): { readonly [file: string]: string } =>
  Object.fromEntries(
    files
      .filter(({ file }) => isFrozen(file))
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .map(({ file, text }) => [
        file,
        createHash('sha256')
          .update(JSON.stringify(JSON.parse(text)))
          .digest('hex'),
      ]),
  );

const problem = (file: string, message: string): FileProblem => ({ file, line: 1, key: '', message });

/** Differences between a version folder and the checksums it was published with. Drafts are not frozen. */
export const frozenProblems = (files: readonly TextFile[]): FileProblem[] => {
  const head = files.find(({ file }) => file === 'model.json');
  const status = head ? (JSON.parse(head.text) as { status?: string }).status : undefined;
  const published = files.find(({ file }) => file === CHECKSUMS);
  if (!published)
    return status === 'draft' ? [] : [problem(CHECKSUMS, 'is missing: a published version is frozen by its checksums')];
  const before = JSON.parse(published.text) as { readonly [file: string]: string };
  const now = checksumsOf(files);
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((file) => before[file] !== now[file])
    .map((file) =>
      problem(file, 'differs from the published version: publish a new version instead of changing this one'),
    );
};
