import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '../../infra/local/services.mjs';

const libraries = join(__dirname, '../../libs');
const foldersOf = (library: string): string[] =>
  readdirSync(join(libraries, library, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['migrations', 'testing', 'generated'].includes(entry.name))
    .map(({ name }) => name);
const withFolders = readdirSync(libraries).filter((library) => foldersOf(library).length > 1);

/** A page that leads a newcomer into a library, and stays true when a folder comes or goes. */
describe.each(withFolders)('the README of %s', (library) => {
  const file = join(libraries, library, 'README.md');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';

  it('names every folder', () => {
    const ofServices = /`<service>\//.test(text) ? services : [];
    expect(
      foldersOf(library).filter((folder) => !text.includes(`\`${folder}/`) && !ofServices.includes(folder)),
    ).toEqual([]);
  });

  it('names no folder or file that is not there', () => {
    const named = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)].map(([, name = '']) => name);
    const paths = named.filter((name) => /\/$|\.(ts|js)$/.test(name) && name !== 'shipped.js');
    const places = ['', 'src', '../..'].map((place) => join(libraries, library, place));
    const below = readdirSync(join(libraries, library, 'src'), { recursive: true }).map(String);
    expect(
      paths.filter(
        (path) =>
          !places.some((place) => existsSync(join(place, path))) && !below.some((known) => known.endsWith(`/${path}`)),
      ),
    ).toEqual([]);
  });

  it('leads to pages that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(libraries, library, link)))).toEqual([]);
  });

  it('is a page', () => expect(text.split('\n').length).toBeLessThan(60));
});
