import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const theOnePlace = 'libs/platform/src/database/pool.ts';
const connects = /new (?:pg\.)?(?:Pool|Client)\(|from 'pg-cursor'|from 'postgres'/;

/** Specs and their support may connect as they like. */
const ofProduct = (path: string): boolean =>
  /\/src\/.*\.ts$/.test(path) && !/spec\.ts$|\/testing\/|node_modules/.test(path);

describe('connections to PostgreSQL', () => {
  it('are made in one file, with the listener without which a broken one ends the process', () => {
    const files = ['libs', 'apps']
      .flatMap((place) =>
        readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }).map((path) => join(place, path)),
      )
      .filter(ofProduct);
    expect(files).toContain(theOnePlace);
    expect(files.filter((path) => connects.test(readFileSync(join(root, path), 'utf8')))).toEqual([theOnePlace]);
  });
});
