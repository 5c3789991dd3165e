/**
 * Lists every package that a production installation contains, with its version and licence, from the lock file.
 * Without an argument it writes THIRD-PARTY-NOTICES.md; with `--check` it exits with code 1 when the file is out of date
 * or a licence is not on the list of those that may be combined with Apache-2.0.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endWith, Failure } from './failure.mjs';
import { root } from './root.mjs';

const permitted = new Set([
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSD-3-Clause AND W3C-20150513',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  // Fonts under OFL in a package under MIT.
  'MIT AND OFL-1.1',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  '(MIT OR CC0-1.0)',
  // date-holidays: code under ISC; its data follow Wikipedia (CC BY-SA) and are passed on unchanged, with the attribution.
  '(ISC AND CC-BY-3.0)',
  'MIT (http://mootools.net/license.txt)',
]);

/** Packages whose package.json names no licence, or only their LICENSE file; read there. */
/** @type {Readonly<Record<string, string>>} */
const readByHand = {
  // The contexts come from the specification and are under the W3C Software and Document License.
  '@digitalbazaar/credentials-context': 'BSD-3-Clause AND W3C-20150513',
};

const file = join(root, 'THIRD-PARTY-NOTICES.md');

const installed = () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const rows = new Map();
  for (const [path, { version, license, dev, devOptional }] of Object.entries(packages)) {
    if (path === '' || dev || devOptional) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    rows.set(`${name}@${version}`, { name, version, license: readByHand[name] ?? license ?? 'none stated' });
  }
  return [...rows.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
};

const rows = installed();
const refused = rows.filter(({ license }) => !permitted.has(license));
if (refused.length > 0)
  endWith(new Failure(`Licences to look at:\n${refused.map((row) => `  ${row.name}: ${row.license}`).join('\n')}`));

const notices = `# Third-party notices

Cairn is licensed under Apache-2.0. An installation contains these packages, each under its own licence, whose text is
in the folder of the package. \`npm run notices\` writes this list from the lock file.

| Package | Version | Licence |
|---|---|---|
${rows.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`).join('\n')}
`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== notices)
    endWith(new Failure('THIRD-PARTY-NOTICES.md is out of date: run npm run notices.'));
  else process.stdout.write(`${rows.length} packages, each under a permitted licence.\n`);
} else writeFileSync(file, notices);
