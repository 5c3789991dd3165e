/** Writes the types of libs/api-client from the API document. */
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { root } from './root.mjs';

const { status } = spawnSync(process.execPath, [join(root, 'infra', 'local', 'openapi.mjs')], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);

const file = () => ts.factory.createTypeReferenceNode('Blob');
const types = await openapiTS(pathToFileURL(join(root, 'dist', 'openapi.json')), {
  silent: true,
  transform: ({ format }, { path }) => (format === 'binary' && !path?.includes('text~1') ? file() : undefined),
});
const target = join(root, 'libs', 'api-client', 'src', 'generated', 'api.d.ts');
await mkdir(dirname(target), { recursive: true });
await writeFile(
  target,
  `/** Written from the API document by openapi-typescript: do not edit. */\n${astToString(types)}`,
);
