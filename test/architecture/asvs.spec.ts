import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import numbers from './asvs-5.0-levels-1-2.json';

const root = join(__dirname, '../..');
const folder = join(root, 'docs/security');
const pages = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const textOf = (name: string): string => pages.find((page) => page.name === name)?.text ?? '';

const states = ['spec', 'code', 'page', 'setting', 'none', 'open'];
const isSpec = /spec\.ts$/;

const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:\.ci|apps|docs|infra|libs|test)\/[\w./-]+)`/g)].map(([, path = '']) => path);
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const rows = textOf('asvs.md')
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+ \|/.test(line))
  .map((line) => {
    const [number = '', level = '', requirement = '', state = '', how = '', ...more] = cellsOf(line);
    return { number, level, requirement, state, how, more };
  });
const numbersWhere = (isWrong: (row: (typeof rows)[number]) => boolean): string[] =>
  rows.filter(isWrong).map(({ number }) => number);

describe.each(pages)('the security page $name', ({ name, text }) => {
  it('names no file that is not there', () => {
    const paths = pathsIn(text);
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('leads to pages that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    const ours = links.filter((link) => !/^https?:/.test(link));
    expect(ours.filter((link) => !existsSync(join(folder, link)))).toEqual([]);
  });

  it('leads to sections that are there', () => {
    const sections = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !sections.includes(link))).toEqual([]);
  });

  it('is linked from SECURITY.md', () =>
    expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toContain(`(docs/security/${name})`));
});

describe('the requirements of OWASP ASVS 5.0', () => {
  it('have a row each at levels 1 and 2, in the order of the standard', () => {
    const inOrder = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });
    expect(rows.map(({ number }) => number)).toEqual([...numbers['1'], ...numbers['2']].toSorted(inOrder));
    expect(numbersWhere(({ number, level }) => !numbers[level as '1' | '2'].includes(number))).toEqual([]);
  });

  it('are each stated, with a state and how', () => {
    expect(numbersWhere(({ requirement, how, more }) => !requirement || !how || more.length > 0)).toEqual([]);
    expect(numbersWhere(({ state }) => !states.includes(state))).toEqual([]);
  });

  it('name a spec where one proves them', () =>
    expect(
      numbersWhere(({ state, how }) => state === 'spec' && !pathsIn(how).some((path) => isSpec.test(path))),
    ).toEqual([]));

  it('name a page or a section where one is asked for', () =>
    expect(numbersWhere(({ state, how }) => ['page', 'setting'].includes(state) && !/docs\/|\]\(#/.test(how))).toEqual(
      [],
    ));

  it('are counted by state at the top', () => {
    const counts = states.map((state) => `${rows.filter((row) => row.state === state).length} \`${state}\``);
    expect(textOf('asvs.md')).toContain(`${counts.join(', ')}.`);
  });
});

describe('the map of personal data', () => {
  const tablesIn = (text: string): string[] =>
    text
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...(cellsOf(line)[0] ?? '').matchAll(/`([\w*]+\.[\w*]+)`/g)].map(([, name = '']) => name));
  const mapped = tablesIn(textOf('data-map.md'));

  it('names tables that are kept by rule, each once', () => {
    const retained = tablesIn(readFileSync(join(root, 'docs/retention.md'), 'utf8'));
    expect(mapped.length).toBeGreaterThan(30);
    expect(
      mapped.filter((table) => !retained.includes(table) && !retained.includes(table.replace(/^\w+/, '*'))),
    ).toEqual([]);
    expect(mapped.filter((table, index) => mapped.indexOf(table) !== index)).toEqual([]);
  });

  it('names every table of the migrations with a column for a person', () => {
    const libraries = join(root, 'libs');
    const withPeople = readdirSync(libraries).flatMap((service) => {
      const migrations = join(libraries, service, 'src/migrations');
      if (!existsSync(migrations) || service === 'platform') return [];
      return readdirSync(migrations).flatMap((file) =>
        [...readFileSync(join(migrations, file), 'utf8').matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n {2}\)/g)]
          .filter(([, , columns = '']) => /\b(person_id|validator_id|author_id|\w+_by|by_person|email)\b/.test(columns))
          .map(([, table = '']) => `${service}.${table}`),
      );
    });
    expect(withPeople.length).toBeGreaterThan(15);
    expect(withPeople.filter((table) => !mapped.includes(table))).toEqual([]);
  });
});
