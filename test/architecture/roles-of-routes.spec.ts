import { freshRoutes, rolesOfRoutes, scopesOfRoutes } from './roles-of-routes.js';
import { statedRoutes } from './routes.js';

const asText = (routes: readonly (readonly [string, unknown])[]): string[] =>
  routes.map(([route, who]) => `${route}: ${[who].flat().map(String).sort().join(', ')}`).sort();

describe('who may use a route', () => {
  const stated = statedRoutes();

  it('is the same in the table of roles and on every controller', () =>
    expect(asText(stated.map(({ route, access }) => [route, access]))).toEqual(asText(Object.entries(rolesOfRoutes))));

  it('must have proved it lately before grave changes, those of the list and no others', () =>
    expect(
      stated
        .filter(({ fresh }) => fresh)
        .map(({ route }) => route)
        .sort(),
    ).toEqual([...freshRoutes].sort()));

  it('is a key only where the list of scopes says so, and never where somebody must prove who they are', () => {
    const open = stated.flatMap(({ route, keyScope }) => (keyScope ? [[route, keyScope] as const] : []));
    expect(asText(open)).toEqual(asText(Object.entries(scopesOfRoutes)));
    expect(Object.keys(scopesOfRoutes).filter((route) => freshRoutes.includes(route))).toEqual([]);
    expect(open.filter(([route]) => !Array.isArray(rolesOfRoutes[route]))).toEqual([]);
  });
});
