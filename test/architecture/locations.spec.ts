import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rolesOfRoutes } from './roles-of-routes.js';

const root = join(__dirname, '../..');

const controllers = readdirSync(join(root, 'libs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.controller.ts'))
  .map((file) => join(root, 'libs', file));

/** The place that each route which makes something names in Location. */
const places = controllers.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/@Creates\(\s*\w+,\s*'([^']+)',?\s*\)/g)].map(
    ([, place = '']) => [relative(root, path), place] as const,
  ),
);
const made = controllers.reduce((count, path) => count + readFileSync(path, 'utf8').split('@Creates(').length - 1, 0);

/** A route with its parameters' names left out, which differ. */
const shape = (path: string): string => path.replace(/:\w+|\{\w+\}/g, '*');
const readings = new Set(
  Object.keys(rolesOfRoutes)
    .filter((route) => route.startsWith('GET '))
    .map((route) => shape(route.slice('GET '.length))),
);

/** There is one of it, so its address needs no id. */
const single = ['/api/demo/clock'];

describe('where something that was made is read', () => {
  it('is said by every route that makes something', () => {
    expect(places.length).toBeGreaterThan(10);
    expect(places).toHaveLength(made);
  });
  it.each(places)('%s: %s is an address that is read', (_, place) => expect(readings).toContain(shape(place)));
  it.each(places.filter(([, place]) => !single.includes(place)))(
    '%s: %s names the one thing, not a list it is in',
    (_, place) => expect(shape(place)).toMatch(/\*(\/file)?$/),
  );
});
