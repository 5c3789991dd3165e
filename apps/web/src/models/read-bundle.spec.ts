import { readBundle } from './read-bundle.js';

describe('a bundle', () => {
  it('is read as it was printed', () =>
    expect(readBundle('{ "files": { "model.json": "{}" } }')).toEqual({ files: { 'model.json': '{}' } }));
  it('may hold its files as JSON, too', () =>
    expect(readBundle('{ "files": { "model.json": { "id": "x" } } }')).toEqual({
      files: { 'model.json': '{\n  "id": "x"\n}' },
    }));
  it.each(['', 'no JSON', '[]', 'null', '{}', '{ "files": [] }', '{ "files": {} }'])('is not %j', (text) =>
    expect(readBundle(text)).toBeUndefined(),
  );
});
