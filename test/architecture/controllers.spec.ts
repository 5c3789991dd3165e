import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

const sources = ['libs', 'apps'].flatMap((group) =>
  readdirSync(join(root, group), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/src\/.*\.ts$/.test(file) && !file.includes('node_modules') && !/spec\.ts$/.test(file))
    .map((file) => `${group}/${file}`),
);
/** Controllers of the services; the platform's own answer for sign-in, probes and the demo's clock. */
const controllers = sources.filter((file) => file.endsWith('.controller.ts') && !file.startsWith('libs/platform/'));

type Imported = { readonly from: string; readonly names: readonly string[] };

/** What the text imports, beyond types. */
const importsIn = (text: string): Imported[] =>
  ts
    .createSourceFile('source.ts', text, ts.ScriptTarget.Latest)
    .statements.filter(ts.isImportDeclaration)
    .flatMap(({ importClause, moduleSpecifier }) => {
      const from = (moduleSpecifier as ts.StringLiteral).text;
      if (!importClause) return [{ from, names: [] }];
      if (importClause.isTypeOnly) return [];
      const named = importClause.namedBindings;
      if (!named || ts.isNamespaceImport(named)) return [{ from, names: ['*'] }];
      const names = named.elements
        .filter(({ isTypeOnly }) => !isTypeOnly)
        .map(({ name, propertyName }) => (propertyName ?? name).text);
      return names.length > 0 ? [{ from, names }] : [];
    });

const touchesDatabase = (from: string): boolean =>
  from === 'kysely' ||
  from === 'pg' ||
  /^@cairn\/platform\/.*\/(service|service-module|inject-service|transaction|read-as)\.js$/.test(from) ||
  /^@cairn\/platform\/(database|event-store|feed|jobs)\//.test(from) ||
  /\.(query|store|projection|reaction|job)\.js$/.test(from);

const reachingIn = (text: string): string[] =>
  importsIn(text)
    .map(({ from }) => from)
    .filter(touchesDatabase);

const busesIn = (text: string): string[] =>
  importsIn(text)
    .filter(({ from }) => from === '@nestjs/cqrs')
    .flatMap(({ names }) => names);

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Of the package of the buses: what carries commands and reads. What it remembers in memory only is left alone. */
const used = new Set(['Command', 'CommandBus', 'CommandHandler', 'CqrsModule', 'Query', 'QueryBus', 'QueryHandler']);

describe('a controller', () => {
  it.each(controllers)('reaches neither the running service nor SQL: %s', (file) =>
    // The gate of checks beside an upload limits memory and runs no job.
    expect(reachingIn(read(file)).filter((from) => from !== '@cairn/platform/jobs/concurrency-limit.js')).toEqual([]),
  );

  it.each(controllers.filter((file) => /^@Controller\(/m.test(read(file))))(
    'sends what it is asked by a bus: %s',
    (file) =>
      expect(busesIn(read(file)).filter((name) => name === 'CommandBus' || name === 'QueryBus')).not.toEqual([]),
  );

  it('is seen to reach in where it does', () => {
    expect(
      reachingIn(
        `import { Service } from '@cairn/platform/service/service.js';
         import type { Kysely } from 'kysely';
         import { type Row, findRows } from './rows.query.js';
         import { rowQueries } from './rows.handler.js';`,
      ),
    ).toEqual(['@cairn/platform/service/service.js', './rows.query.js']);
  });
});

describe('the package of the buses', () => {
  it('lends its buses alone: work that must happen goes through the outbox, never through its event bus', () =>
    expect(
      sources.flatMap((file) =>
        busesIn(read(file))
          .filter((name) => !used.has(name))
          .map((name) => `${file}: ${name}`),
      ),
    ).toEqual([]));
});
