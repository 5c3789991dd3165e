import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { en } from './en/index.js';
import { entrance } from './en/entrance.js';
import { work } from './en/work.js';

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
const texts = en as Readonly<Record<string, object>>;
/** Subjects of the keys that a file names, whole or up to what is put in. */
const subjectsIn = (file: string): string[] =>
  [...read(file).matchAll(/['`](\w+)\.(\w+|(?=\$))/g)].flatMap(([, subject = '', key = '']) =>
    Object.keys(texts[subject] ?? {}).some((one) => one.startsWith(key)) ? [subject] : [],
  );

/** What these files say whose text is not among those loaded for them. */
const later = (starts: readonly string[], texts: object): string[] =>
  [...loadedWith(starts)]
    .filter((file) => !/i18n\/en\//.test(file))
    .flatMap((file) =>
      subjectsIn(file)
        .filter((subject) => !(subject in texts))
        .map((subject) => `${file.slice(web.length + 1)}: ${subject}`),
    );

describe('the pages that lead in', () => {
  it('are looked through', () => {
    expect(pages.length).toBeGreaterThan(3);
    expect([...loadedWith(pages)].flatMap(subjectsIn)).toContain('signIn');
  });

  it('say nothing whose text is loaded later', () =>
    expect(later([join(web, 'main.tsx'), ...pages], entrance)).toEqual([]));
});

describe('the frame, the start page and the survey', () => {
  const daily = ['shell/Frame.tsx', 'home/HomePage.tsx', 'surveys/SurveyPage.tsx'].map((name) => join(web, name));

  it('say nothing whose text is loaded later', () => expect(later(daily, { ...entrance, ...work })).toEqual([]));
});
