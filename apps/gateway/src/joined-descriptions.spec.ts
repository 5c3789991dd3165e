import { joinedDescriptions } from './joined-descriptions.js';

describe('the descriptions of several services', () => {
  const joined = joinedDescriptions([
    {
      paths: { '/api/a': {} },
      tags: [{ name: 'Both' }, { name: 'A' }],
      components: { schemas: { A: {}, Problem: {} }, examples: { '404.a': {} } },
    },
    {
      paths: { '/api/b': {} },
      tags: [{ name: 'Both' }],
      components: { schemas: { B: {}, Problem: {} }, responses: { 409: {} } },
    },
  ]);

  it('have every route', () => expect(Object.keys(joined.paths)).toEqual(['/api/a', '/api/b']));
  it('have each tag once', () => expect(joined.tags).toEqual([{ name: 'Both' }, { name: 'A' }]));
  it('have every component that one of them refers to', () =>
    expect(joined.components).toEqual({
      schemas: { A: {}, B: {}, Problem: {} },
      examples: { '404.a': {} },
      responses: { 409: {} },
    }));
});
