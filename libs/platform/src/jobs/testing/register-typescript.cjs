/** Lets a process that a spec starts load the TypeScript sources: `node -r register-typescript.cjs worker.ts`. */
const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, resolve } = require('node:path');

const root = resolve(__dirname, '../../../../..');
const { jsc, module: emitted } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
const { paths, baseUrl: _baseUrl, ...settings } = jsc;
const aliases = Object.entries(paths).map(([alias, [target]]) => [
  alias.replace('*', ''),
  join(root, target.replace('*', '')),
]);

const sourceOf = (request, from) => {
  const alias = aliases.find(([name]) => (name.endsWith('/') ? request.startsWith(name) : request === name));
  if (alias) return join(alias[1], request.slice(alias[0].length)).replace(/\.js$/, '.ts');
  return request.startsWith('.') && from.endsWith('.ts')
    ? resolve(dirname(from), request.replace(/\.js$/, '.ts'))
    : request;
};

const find = Module._resolveFilename;
Module._resolveFilename = (request, parent, ...rest) =>
  find(sourceOf(request, parent?.filename ?? ''), parent, ...rest);

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: settings,
    module: emitted,
  });
  module._compile(code, filename);
};
