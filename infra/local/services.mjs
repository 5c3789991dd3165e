import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** @type {(library: string) => string[]} */
const tagsOf = (library) => {
  const file = join(root, 'libs', library, 'project.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).tags ?? []) : [];
};

/** The names of the services: the scope of each library that is tagged `type:service`. */
export const services = readdirSync(join(root, 'libs'))
  .map(tagsOf)
  .filter((tags) => tags.includes('type:service'))
  .flatMap((tags) => tags.filter((tag) => tag.startsWith('scope:')).map((tag) => tag.slice('scope:'.length)))
  .sort();
