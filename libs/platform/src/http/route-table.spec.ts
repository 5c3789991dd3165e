import { fastify } from 'fastify';
import { RouteTable } from './route-table.js';

describe('the table of routes', () => {
  const table = new RouteTable();
  const instance = fastify();
  table.watch(instance);
  instance.get('/api/lamps/:id', () => null);
  instance.put('/api/lamps/:id', () => null);
  instance.get('/.well-known/jwks.json', () => null);
  instance.get('/*', () => null);

  it('knows the methods of an address', () =>
    expect(table.methodsOf('/api/lamps/7?x=1')).toEqual(['GET', 'HEAD', 'PUT']));
  it('knows none for other addresses', () =>
    expect(['/api/lamps', '/api/lamps/7/x', '/.well-known/jwksxjson'].flatMap((url) => table.methodsOf(url))).toEqual(
      [],
    ));
});
