import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { services } from '../../infra/local/services.mjs';
import { codesSpokenIn } from './codes.js';

const root = join(__dirname, '../..');
const servers = [
  ...services.map((name) => `libs/${name}`),
  'libs/platform',
  'libs/maturity-models/src/answer/accepts.ts',
  'apps/gateway/src',
];

const sources = servers.flatMap((place) =>
  place.endsWith('.ts')
    ? [join(root, place)]
    : readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !/spec\.ts$|testing\//.test(file))
        .map((file) => join(root, place, file)),
);

/** By source: the codes it refuses with, and whether it passes on codes spelled elsewhere. */
export const spoken = new Map(sources.map((path) => [relative(root, path), codesSpokenIn(path)]));
export const codes = new Set([...spoken.values()].flatMap((one) => one.codes));
