import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entrance } from './en/entrance.js';

const web = join(__dirname, '..');
const read = (path: string): string => readFileSync(path, 'utf8');

const fileOf = (from: string, specifier: string): string[] => {
  const path = join(dirname(from), specifier).replace(/\.js$/, '');
  return ['.tsx', '.ts'].map((ending) => path + ending).filter((file) => existsSync(file));
};

/** Every file of ours that is loaded with these. */
const loadedWith = (starts: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>();
  const open = [...starts];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const imports = read(file).matchAll(/^(?:import|export) (?!type )(?:[^;]*? from )?'(\.[^']+)';/gm);
    for (const [, specifier = ''] of imports) open.push(...fileOf(file, specifier));
  }
  return found;
};

const routes = join(web, 'routes.tsx');
const pages = [...read(routes).matchAll(/entrancePage\('[^']+', \(\) => import\('([^']+)'\)/g)].flatMap(
  ([, path = '']) => fileOf(routes, path),
);
const files = [...loadedWith([join(web, 'main.tsx'), ...pages])].filter((file) => !/i18n\/en\//.test(file));
const subjectsIn = (file: string): string[] =>
  [...read(file).matchAll(/\bt\(\s*[^,()]*?['`](\w+)\./g)].map(([, subject = '']) => subject);

describe('the pages that lead in', () => {
  it('are looked through', () => {
    expect(pages.length).toBeGreaterThan(3);
    expect(files.flatMap(subjectsIn)).toContain('signIn');
  });

  it('say nothing whose text is loaded later', () => {
    const later = files.flatMap((file) =>
      subjectsIn(file)
        .filter((subject) => !(subject in entrance))
        .map((subject) => `${file.slice(web.length + 1)}: ${subject}`),
    );
    expect(later).toEqual([]);
  });
});
