import type { z } from 'zod';
import { keyOf, readJson } from './read-json.js';

/** Something wrong in a file: `key` is the path of the value (`criteria[2].rule`), empty for the whole file. */
export type FileProblem = {
  readonly file: string;
  readonly line: number;
  readonly key: string;
  readonly message: string;
};
export type TextFile = { readonly file: string; readonly text: string };
export type ReadShape<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly problemAt: (path: readonly PropertyKey[], message: string) => FileProblem;
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

type Issue = z.core.$ZodIssue;

const deepest = (issue: Issue): readonly { path: readonly PropertyKey[]; message: string }[] => {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const depth = (found: ReturnType<typeof deepest>): number => Math.max(...found.map(({ path }) => path.length));
    const nearest = issue.errors
      .map((errors) => errors.flatMap(deepest))
      .reduce((best, found) => (depth(found) > depth(best) ? found : best));
    return nearest.map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not a known key' }));
  return [{ path: issue.path, message: issue.message }];
};

/** Reads a JSON file into a shape; every problem is named by file, line and key. */
export const readShape = <T>({ file, text }: TextFile, schema: z.ZodType<T>): ReadShape<T> => {
  const read = readJson(text);
  if (!read.ok) return { ok: false, problems: [{ file, ...read.problem }] };
  const problemAt = (path: readonly PropertyKey[], message: string): FileProblem => ({
    file,
    line: read.lineOf(path),
    key: keyOf(path),
    message,
  });
  const parsed = schema.safeParse(read.value);
  if (parsed.success) return { ok: true, value: parsed.data, problemAt };
  return {
    ok: false,
    problems: parsed.error.issues.flatMap(deepest).map(({ path, message }) => problemAt(path, message)),
  };
};
