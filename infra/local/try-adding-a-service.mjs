/**
 * Follows docs/how-to/add-a-service.md in a copy of the repository: a seventh service is made, checked as the other six
 * are, and thrown away with the copy. A place that the how-to does not name, or that has moved, ends it with exit code 1.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure, endWith } from './failure.mjs';
import { step } from './progress.mjs';
import { root } from './root.mjs';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cairn-seventh-service-')));
const copy = join(folder, 'cairn');

const write = (/** @type {string} */ file, /** @type {string} */ text) => {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
};

const edit = (/** @type {string} */ file, /** @type {string} */ find, /** @type {string} */ replacement) => {
  const text = readFileSync(join(copy, file), 'utf8');
  if (!text.includes(find))
    throw new Failure(`docs/how-to/add-a-service.md names a line in ${file} that is not there any more: ${find}`);
  write(file, text.replace(find, replacement));
};

/** @type {(name: string, projectType: 'library' | 'application', tags: string[], targets: string[]) => string} */
const project = (name, projectType, tags, targets) =>
  JSON.stringify({
    name,
    sourceRoot: `${projectType === 'library' ? 'libs' : 'apps'}/${name}/src`,
    projectType,
    tags,
    targets: Object.fromEntries(targets.map((target) => [target, {}])),
  });
const tsconfig = JSON.stringify({ extends: '../../tsconfig.base.json', include: ['src'] });

const copyRepository = () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  for (const file of files.split('\0').filter(Boolean))
    cpSync(join(root, file), join(copy, file), { recursive: true, force: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
};

/** Step 1: a library, its name, its alias. */
const makeLibrary = () => {
  write(
    'libs/equipment/project.json',
    project('equipment', 'library', ['type:service', 'scope:equipment'], ['build', 'typecheck', 'lint', 'test']),
  );
  write('libs/equipment/tsconfig.json', tsconfig);
  write('libs/equipment/jest.config.cjs', `module.exports = require('../../jest.preset.cjs')(__dirname);\n`);
  edit('libs/platform/src/database/roles.ts', `  'notifications',\n`, `  'notifications',\n  'equipment',\n`);
  for (const file of ['tsconfig.base.json', '.swcrc'])
    edit(
      file,
      `"@cairn/notifications": ["./libs/notifications/src/index.ts"]`,
      `"@cairn/notifications": ["./libs/notifications/src/index.ts"],\n      "@cairn/equipment": ["./libs/equipment/src/index.ts"]`,
    );
};

/** Steps 2 and 3: a stream, a projection over a protected table, the definition and the module. */
const writeService = () => {
  write(
    'libs/equipment/src/scanner/scanner.ts',
    `import { type Command, type Decider, type EventIn, Rejection, eventsOf, evolveWith } from '@cairn/event-sourcing';
import { z } from 'zod';

export const scannerEvents = eventsOf({ ScannerInstalled: z.object({ room: z.string() }) });
export type ScannerEvent = EventIn<typeof scannerEvents>;
export type InstallScanner = Command<'InstallScanner', { room: string }>;
export type ScannerRejection = 'scanner-installed';

export const scanner: Decider<InstallScanner, { readonly installed: boolean }, ScannerEvent> = {
  category: 'scanner',
  initialState: { installed: false },
  evolve: evolveWith<{ readonly installed: boolean }, ScannerEvent>({ ScannerInstalled: () => ({ installed: true }) }),
  decide: {
    InstallScanner: ({ data }, { installed }) => {
      if (installed) throw new Rejection<ScannerRejection>('scanner-installed');
      return [{ type: 'ScannerInstalled', data }];
    },
  },
};
`,
  );
  write(
    'libs/equipment/src/scanner/scanners.projection.ts',
    `import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { EquipmentTables } from '../equipment.tables.js';
import type { ScannerEvent } from './scanner.js';

export const scanners: ServiceProjection<EquipmentTables, ScannerEvent> = {
  name: 'scanners',
  tables: ['scanners'],
  on: {
    ScannerInstalled: async (db, { tenantId, stream, data }) => {
      await db.insertInto('scanners').values({ tenant_id: tenantId, stream, room: data.room }).execute();
    },
  },
};
`,
  );
  write(
    'libs/equipment/src/scanner/scanners.int-spec.ts',
    `import { RunningServices, scopeOf, someTenant } from '@cairn/platform/testing/running-services.js';
import { equipment, scannerStream } from '../equipment.service.js';

describe('a scanner', () => {
  it('is installed once, in its organization', async () => {
    const running = await RunningServices.prepare(equipment);
    try {
      const service = running.service(equipment);
      const install = () =>
        service.execute(scopeOf(), scannerStream, 'one', { type: 'InstallScanner', data: { room: 'CT 2' } });
      await install();
      await expect(install()).rejects.toMatchObject({ code: 'scanner-installed' });
      const { rows } = await running.owner.query('SELECT tenant_id, room FROM equipment.scanners');
      expect(rows).toEqual([{ tenant_id: someTenant, room: 'CT 2' }]);
    } finally {
      await running.stop();
    }
  });
});
`,
  );
  write(
    'libs/equipment/src/equipment.tables.ts',
    `export type EquipmentTables = { scanners: { tenant_id: string; stream: string; room: string } };\n`,
  );
  write(
    'libs/equipment/src/migrations/2026-11-29-scanners.ts',
    `import { protect } from '@cairn/platform/tenancy/protect.js';

export const scannersMigration = \`
  CREATE TABLE scanners (tenant_id uuid NOT NULL, stream text NOT NULL, room text NOT NULL, PRIMARY KEY (tenant_id, stream));
  \${protect('scanners')}
\`;
`,
  );
  write(
    'libs/equipment/src/equipment.service.ts',
    `import { defineService } from '@cairn/platform/process/service-definition.js';
import { type ServiceProjection, stream } from '@cairn/platform/service/stream.js';
import type { EquipmentTables } from './equipment.tables.js';
import { scannersMigration } from './migrations/2026-11-29-scanners.js';
import { scanner, scannerEvents } from './scanner/scanner.js';
import { scanners } from './scanner/scanners.projection.js';

export const scannerStream = stream(scanner, scannerEvents);

export const equipment = defineService<EquipmentTables>({
  name: 'equipment',
  streams: [scannerStream],
  projections: [scanners] as ServiceProjection<EquipmentTables>[],
  reactions: [],
  jobs: [],
  migrations: { '2026-11-29-scanners': scannersMigration },
});
`,
  );
  write(
    'libs/equipment/src/equipment.module.ts',
    `import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { equipment } from './equipment.service.js';

@ServiceModule(equipment, { controllers: [] })
export class EquipmentModule {}
`,
  );
  write('libs/equipment/src/index.ts', `export { EquipmentModule } from './equipment.module.js';\n`);
};

/** Step 4: processes of its own, and a line wherever all services are named. */
const startIt = () => {
  write(
    'apps/equipment-service/project.json',
    project(
      'equipment-service',
      'application',
      ['type:app', 'scope:equipment'],
      ['build', 'bundle', 'typecheck', 'lint'],
    ),
  );
  write('apps/equipment-service/tsconfig.json', tsconfig);
  for (const [program, settings] of [
    ['http', `{ RUN: 'http', CAIRN_BEHIND_GATEWAY: '1' }`],
    ['worker', `{ RUN: 'worker' }`],
  ])
    write(
      `apps/equipment-service/src/${program}.ts`,
      `import { EquipmentModule } from '@cairn/equipment';
import { startProcess } from '@cairn/platform/process/start-process.js';

startProcess([EquipmentModule], ${settings});
`,
    );
  for (const file of ['apps/standalone/src/services.ts', 'apps/cli/src/every-service.ts']) {
    edit(
      file,
      `import { NotificationsModule }`,
      `import { EquipmentModule } from '@cairn/equipment';\nimport { NotificationsModule }`,
    );
    edit(file, `  NotificationsModule,\n`, `  NotificationsModule,\n  EquipmentModule,\n`);
  }
  edit(
    'apps/gateway/src/gateway-settings.ts',
    `  NOTIFICATIONS_URL: address,\n`,
    `  NOTIFICATIONS_URL: address,\n  EQUIPMENT_URL: address,\n`,
  );
  edit(
    'apps/gateway/src/service-prefixes.ts',
    `  ['/api/notifications', settings.NOTIFICATIONS_URL],\n`,
    `  ['/api/notifications', settings.NOTIFICATIONS_URL],\n  ['/api/equipment', settings.EQUIPMENT_URL],\n`,
  );
};

/** Step 5: a sample of its event, and the sentence of its refusal. */
const describeIt = () => {
  write(
    'test/architecture/golden-events/equipment.json',
    JSON.stringify([{ stream: 'scanner', type: 'ScannerInstalled', schemaVersion: 1, data: { room: 'CT 2' } }]),
  );
  edit(
    'libs/contracts/src/problem-sentences.json',
    `{\n`,
    `{\n  "scanner-installed": "This scanner is installed already.",\n`,
  );
};

const run = (/** @type {string} */ what, /** @type {string[]} */ args) =>
  step(what, async () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' },
    });
    if (status !== 0) throw new Failure(`${what}: a service made by the how-to does not pass.`, `${stdout}${stderr}`);
  });

const program = (/** @type {string[]} */ ...parts) => join('node_modules', ...parts);

let failed;
try {
  await step('Copying the repository', async () => copyRepository());
  makeLibrary();
  writeService();
  startIt();
  describeIt();
  const made = ['libs/equipment', 'apps/equipment-service'];
  await run('Format', [program('prettier', 'bin', 'prettier.cjs'), '--write', '--log-level', 'warn', ...made]);
  await run('Lint', [
    program('eslint', 'bin', 'eslint.js'),
    '--max-warnings',
    '0',
    ...made,
    'apps/standalone/src',
    'apps/gateway/src',
  ]);
  await run('Types of the API', [join('infra', 'local', 'api-client.mjs')]);
  for (const one of [...made, 'apps/standalone', 'apps/cli', 'apps/gateway'])
    await run(`Types of ${one}`, [program('typescript-native', 'bin', 'tsc'), '-p', join(one, 'tsconfig.json')]);
  await run('Architecture', [
    program('jest', 'bin', 'jest.js'),
    '--config',
    'test/architecture/jest.config.cjs',
    '--cacheDirectory',
    join(folder, 'jest'),
    '--testPathPatterns',
    '/(services|golden-events|suffixes|problem-texts|rejections|import-cycles|connections)\\.spec',
  ]);
  await run('Specs of the service', [join('infra', 'local', 'test.mjs'), 'libs/equipment']);
} catch (error) {
  failed = error;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
if (failed) endWith(failed);
process.stdout.write('  ✓ A seventh service was made by the how-to, passed its checks, and is gone again.\n');
