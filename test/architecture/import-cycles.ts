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

/**
 * Each ring of folders that import one another, shown by an import for each step; none when folders depend in one
 * direction. A folder is one directly in the sources, with everything in it. A file directly in the sources belongs to
 * none: a service's module, tables and publications name its folders and are named by them.
 */
export const folderCycles = (imports: Imports): string[] => {
  const witnesses = new Map<string, string>();
  const folders = new Map<string, string[]>();
  for (const [file, targets] of imports)
    for (const target of targets) {
      const [from, to] = [folderOf(file), folderOf(target)];
      if (!from || !to || from === to || witnesses.has(`${from} -> ${to}`)) continue;
      witnesses.set(`${from} -> ${to}`, `${file} imports ${target}`);
      folders.set(from, [...(folders.get(from) ?? []), to]);
    }
  return importCycles(folders).map((cycle) => {
    const ring = cycle.split(' -> ');
    return ring
      .slice(1)
      .map((to, step) => witnesses.get(`${ring[step]} -> ${to}`))
      .join(', ');
  });
};

const folderOf = (file: string): string | undefined => /^([^/]+)\//.exec(file)?.[1];
