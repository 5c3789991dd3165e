import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brokenPromise, promises, suffixOf } from './suffixes.js';

const root = join(__dirname, '../..');

const isOurs = (path: string): boolean => /\.ts$/.test(path) && !/(spec|example|\.d)\.ts$|\/testing\//.test(path);

const sources = ['libs', 'apps']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}/src`))
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .filter(isOurs);

describe('what the suffix of a file promises', () => {
  it('is kept by every file', () =>
    expect(sources.flatMap((path) => brokenPromise(path, readFileSync(join(root, path), 'utf8')) ?? [])).toEqual([]));

  it('is said of no suffix that no file has', () => {
    const found = new Set(sources.map(suffixOf));
    expect(Object.keys(promises).filter((suffix) => !found.has(suffix))).toEqual([]);
  });

  const lies = [
    ['notes.query.ts', `await db.insertInto('notes').values(note).execute();`],
    ['notes.query.ts', 'await sql`update notes set text = ${text}`.execute(db);'],
    ['notes.query.ts', `await tx.execute(survey, id, { type: 'WriteNote', data });`],
    ['notes.query.ts', `await tx.due(sendMail, id, tx.meta.at);`],
    ['notes.store.ts', `export const notes = db.selectFrom('notes').selectAll().execute();`],
    ['notes.controller.ts', `import { NotFound } from '@cairn/platform/http/refusals.js';`],
    ['notes.http.ts', `import type { FastifyRequest } from 'fastify'; @Controller('api/notes') class Notes {}`],
    ['notes.job.ts', `export const send = () => undefined;`],
    ['notes.reaction.ts', `await tx.db.insertInto('notes').values(note).execute();`],
    ['notes.projection.ts', `export const notes = { name: 'notes' };`],
    ['notes.tables.ts', `export const find = () => undefined;`],
    ['notes.port.ts', `export interface Notes {}`],
  ] as const;
  it.each(lies)('is broken by a %s with %s', (name, text) => {
    expect(brokenPromise(`libs/surveys/src/notes/${name}`, text)).toContain(name);
  });

  it.each([
    ['notes.query.ts', `export const notes = db.selectFrom('notes').selectAll().execute();`],
    ['notes.query.ts', `export const held = db.selectFrom('notes').forUpdate().execute();`],
    ['notes.store.ts', 'await sql`INSERT INTO notes (text) VALUES (${text})`.execute(db);'],
    ['notes.ts', `export const anything = 1;`],
  ])('is kept by a %s with %s', (name, text) => {
    expect(brokenPromise(`libs/surveys/src/notes/${name}`, text)).toBeUndefined();
  });
});
