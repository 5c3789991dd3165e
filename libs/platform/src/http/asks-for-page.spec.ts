import { asksForPage } from './asks-for-page.js';

describe('a path that is no file of the web app', () => {
  it.each([
    ['', '*/*', true],
    ['visits/7', '*/*', true],
    ['models/diam-enterprise/1.1', 'text/html,*/*', true],
    ['models/diam-enterprise/1.1', '*/*', false],
    ['assets/index-abc.js', '*/*', false],
    ['.git/config', 'text/html', false],
    ['.env', 'text/html', false],
    ['a/.ssh/id', '*/*', false],
    ['.well-known/x', 'text/html', false],
  ])('/%s, asked for as %s, is a page: %s', (path, accept, expected) =>
    expect(asksForPage(path, accept)).toBe(expected),
  );
});
