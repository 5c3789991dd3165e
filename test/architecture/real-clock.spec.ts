import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mayAskForTheTime, timesAsked } from './real-clock.js';

const root = join(__dirname, '../..');

const isOfSpecs = (path: string): boolean =>
  /\.tsx?$/.test(path) &&
  (/spec\.tsx?$|\/testing\//.test(path) || /^test\/(architecture|journeys|local|support)\//.test(path));

const files = ['libs', 'apps', 'test']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .map((path) => path.replaceAll('\\', '/'))
  .filter(isOfSpecs);

const asking = files.filter((path) => timesAsked(readFileSync(join(root, path), 'utf8')) > 0);

describe('time in specs', () => {
  it('is passed as data, so that none depends on the hour or the day at which it runs', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(asking.filter((path) => !(path in mayAskForTheTime))).toEqual([]);
  });
  it('is asked of the machine by every file that may', () =>
    expect(Object.keys(mayAskForTheTime).filter((path) => !asking.includes(path))).toEqual([]));

  it.each([
    ['const at = Date.now();', 1],
    ['const at = [new Date(), new Date( )];', 2],
    ['const today = Temporal.Now.plainDateISO();', 1],
    ['run({ clock: systemClock });', 1],
    [`const at = new Date('2027-03-09');`, 0],
    ['/** As Date.now() does. */', 0],
    ['  // new Date() would do', 0],
    ['const took = performance.now() - begun;', 0],
  ])('is asked by %s (%d)', (text, times) => expect(timesAsked(text)).toBe(times));
});
