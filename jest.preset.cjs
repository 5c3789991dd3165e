const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const swc = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));
const { paths, baseUrl: _baseUrl, ...jsc } = swc.jsc;

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const aliases = Object.entries(paths).map(([alias, [target]]) => [
  `^${escape(alias).replace('\\*', '(.*?)')}(?:\\.js)?$`,
  join(__dirname, target).replace('*', '$1'),
]);

const transpiled = [
  '@nestjs',
  'es-toolkit',
  'better-auth',
  '@better-auth',
  'better-call',
  '@better-fetch',
  '@noble',
  'jose',
  'openid-client',
  'oauth4webapi',
  'oidc-provider',
  'nanostores',
  'rou3',
  'defu',
  'uncrypto',
  'kysely',
  'uuid',
  'content-disposition',
  'temporal-polyfill',
  'temporal-utils',
  'postal-mime',
  '@digitalbazaar',
  '@digitalcredentials',
  'base58-universal',
  'base64url-universal',
];

/** Jest settings shared by every project: TypeScript by SWC, our aliases, ES-module packages made loadable. */
module.exports = (projectRoot) => ({
  rootDir: projectRoot,
  testEnvironment: 'node',
  testTimeout: 900_000,
  // Jest looks each global up in its sandbox, which takes a third of the time of specs that count a lot.
  sandboxInjectedGlobals: ['Math', 'Object', 'Infinity'],
  testMatch: ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.e2e-spec.ts'],
  transform: { '^.+\\.[cm]?[tj]s$': ['@swc/jest', { ...swc, jsc, swcrc: false }] },
  transformIgnorePatterns: [`/node_modules/(?!(${transpiled.join('|')})/)`],
  moduleNameMapper: { ...Object.fromEntries(aliases), '^(\\.{1,2}/.*)\\.js$': '$1' },
});
