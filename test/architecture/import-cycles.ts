import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { preProcessFile } from 'typescript';

type Imports = ReadonlyMap<string, readonly string[]>;

const isSource = (name: string): boolean => /\.tsx?$/.test(name) && !/\.(int-|e2e-)?spec\.tsx?$/.test(name);

const targetOf = (from: string, specifier: string, files: ReadonlySet<string>): string | undefined => {
  if (!specifier.startsWith('.')) return undefined;
  const path = normalize(join(dirname(from), specifier)).replace(/\.js$/, '');
  return [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find((candidate) => files.has(candidate));
};

/** Which source file of a folder imports which other one, by path relative to the folder. */
export const readImports = (folder: string): Imports => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isSource);
  const known = new Set(files);
  const importsOf = (file: string): string[] =>
    preProcessFile(readFileSync(join(folder, file), 'utf8'))
      .importedFiles.map(({ fileName }) => targetOf(file, fileName, known))
      .filter((target): target is string => target !== undefined);
  return new Map(files.map((file) => [file, importsOf(file)]));
};

/** Each ring of files that import one another, as the way round it; none when imports run in a straight line. */
export const importCycles = (imports: Imports): string[] => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      cycles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of [...imports.keys()].sort()) visit(file, []);
  return cycles;
};
