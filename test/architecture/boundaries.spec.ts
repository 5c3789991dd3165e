import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

type Case = { readonly says: string; readonly path: string; readonly text: string; readonly breaks: RegExp | null };

const root = join(__dirname, '../..');
const boundaries = /^@nx\/enforce-module-boundaries: /;
const purity = /A plain file name means pure/;
const environment = /Only platform\/config reads the environment/;

const imports = (from: string): string => `import { something } from '${from}';\nexport const it = something;\n`;

const cases: readonly Case[] = [
  {
    says: 'a service does not import another service',
    path: 'libs/surveys/src/surveys.module.ts',
    text: imports('@cairn/scoring'),
    breaks: boundaries,
  },
  {
    says: 'a service does not reach into another by a path',
    path: 'libs/surveys/src/surveys.module.ts',
    text: imports('../../scoring/src/index.js'),
    breaks: boundaries,
  },
  {
    says: 'the platform does not know a service',
    path: 'libs/platform/src/process/http.module.ts',
    text: imports('@cairn/surveys'),
    breaks: boundaries,
  },
  {
    says: 'the platform does not know the models',
    path: 'libs/platform/src/process/http.module.ts',
    text: imports('@cairn/maturity-models'),
    breaks: boundaries,
  },
  {
    says: 'the kernel imports no contract',
    path: 'libs/event-sourcing/src/decider.ts',
    text: imports('@cairn/contracts/surveys/http/answer.js'),
    breaks: boundaries,
  },
  {
    says: 'the kernel imports zod only',
    path: 'libs/event-sourcing/src/decider.ts',
    text: imports('kysely'),
    breaks: boundaries,
  },
  {
    says: 'a contract imports no model',
    path: 'libs/contracts/src/surveys/http/answer.ts',
    text: imports('@cairn/maturity-models'),
    breaks: boundaries,
  },
  {
    says: 'the model library imports no platform',
    path: 'libs/maturity-models/src/evaluate/evaluate.ts',
    text: imports('@cairn/platform/clock/clock.js'),
    breaks: boundaries,
  },
  {
    says: 'a service does not know the simulation',
    path: 'libs/surveys/src/surveys.module.ts',
    text: imports('@cairn/simulation/places.js'),
    breaks: boundaries,
  },
  {
    says: 'an app runs its own service only',
    path: 'apps/surveys-service/src/http.ts',
    text: imports('@cairn/scoring'),
    breaks: boundaries,
  },
  {
    says: 'the web app knows contracts and models, not the platform',
    path: 'apps/web/src/main.tsx',
    text: imports('@cairn/platform/clock/clock.js'),
    breaks: boundaries,
  },
  {
    says: 'the web app knows no service',
    path: 'apps/web/src/main.tsx',
    text: imports('@cairn/surveys'),
    breaks: boundaries,
  },
  { says: 'the web app talks to no database', path: 'apps/web/src/main.tsx', text: imports('pg'), breaks: boundaries },
  {
    says: 'a pure file imports no Nest',
    path: 'libs/surveys/src/survey/record-answer.ts',
    text: imports('@nestjs/common'),
    breaks: purity,
  },
  {
    says: 'a pure file imports no Kysely',
    path: 'libs/scoring/src/score/score.ts',
    text: imports('kysely'),
    breaks: purity,
  },
  {
    says: 'a pure file imports no platform',
    path: 'libs/validation/src/visit/visit.ts',
    text: imports('@cairn/platform/clock/clock.js'),
    breaks: purity,
  },
  {
    says: 'a pure file opens no files',
    path: 'libs/surveys/src/survey/record-answer.ts',
    text: imports('node:fs'),
    breaks: purity,
  },
  {
    says: 'a pure file imports no query',
    path: 'libs/surveys/src/survey/record-answer.ts',
    text: imports('./survey.query.js'),
    breaks: purity,
  },
  {
    says: 'a pure file has no clock',
    path: 'libs/surveys/src/survey/record-answer.ts',
    text: 'export const now = Date.now();\n',
    breaks: purity,
  },
  {
    says: 'a pure file makes no dates',
    path: 'libs/certification/src/certification/grant.ts',
    text: 'export const now = new Date();\n',
    breaks: purity,
  },
  {
    says: 'a pure file does not ask Temporal for the time',
    path: 'libs/certification/src/certification/grant.ts',
    text: `import { Temporal } from 'temporal-polyfill';\nexport const now = Temporal.Now.instant();\n`,
    breaks: purity,
  },
  {
    says: 'a pure file rolls no dice',
    path: 'libs/organizations/src/facility/facility.ts',
    text: 'export const luck = Math.random();\n',
    breaks: purity,
  },
  {
    says: 'a pure file makes no ids',
    path: 'libs/organizations/src/facility/facility.ts',
    text: 'export const id = crypto.randomUUID();\n',
    breaks: purity,
  },
  {
    says: 'a pure file has no environment',
    path: 'libs/notifications/src/message/message.ts',
    text: `export const host = process.env['HOST'];\n`,
    breaks: purity,
  },
  {
    says: 'the model library is pure too',
    path: 'libs/maturity-models/src/evaluate/evaluate.ts',
    text: imports('node:fs'),
    breaks: purity,
  },
  {
    says: 'a contract is pure too',
    path: 'libs/contracts/src/surveys/events/assessment-submitted.v1.ts',
    text: 'export const now = new Date();\n',
    breaks: purity,
  },
  {
    says: 'a service reads no environment',
    path: 'libs/surveys/src/surveys.module.ts',
    text: `export const port = process.env['PORT'];\n`,
    breaks: environment,
  },
  {
    says: 'nor takes it apart',
    path: 'libs/surveys/src/surveys.module.ts',
    text: 'const { env } = process;\nexport const port = env.PORT;\n',
    breaks: environment,
  },
  {
    says: 'nor imports it',
    path: 'libs/surveys/src/surveys.module.ts',
    text: `import { env } from 'node:process';\nexport const port = env.PORT;\n`,
    breaks: environment,
  },
  {
    says: 'the platform reads it in one folder only',
    path: 'libs/platform/src/database/pool.ts',
    text: `export const url = process.env['DATABASE_URL'];\n`,
    breaks: environment,
  },
  {
    says: 'an app reads no environment',
    path: 'apps/standalone/src/main.ts',
    text: `export const port = process.env['PORT'];\n`,
    breaks: environment,
  },
  {
    says: 'only specs use what is made for specs',
    path: 'libs/surveys/src/surveys.module.ts',
    text: imports('@cairn/testing/fresh-database.js'),
    breaks: /Only specs use/,
  },
  {
    says: 'specs mock none of our code',
    path: 'libs/surveys/src/survey/record-answer.spec.ts',
    text: `jest.mock('./survey.js');\n`,
    breaks: /Specs use our own code/,
  },
  {
    says: 'no spec runs alone',
    path: 'libs/surveys/src/survey/record-answer.spec.ts',
    text: `it.only('runs', () => expect(1).toBe(1));\n`,
    breaks: /Every spec runs/,
  },
  {
    says: 'any is refused',
    path: 'libs/surveys/src/survey/record-answer.ts',
    text: 'export const it = (value: any): unknown => value;\n',
    breaks: /no-explicit-any/,
  },

  {
    says: 'a pure file may import zod, Temporal, kernel, contracts, models and its siblings',
    path: 'libs/surveys/src/survey/record-answer.ts',
    text: [
      'zod',
      'temporal-polyfill',
      '@cairn/event-sourcing',
      '@cairn/contracts/event-contract.js',
      '@cairn/maturity-models',
      './survey-state.js',
    ]
      .map((from, at) => `import { a${at} } from '${from}';\nexport const b${at} = a${at};\n`)
      .join(''),
    breaks: null,
  },
  {
    says: 'a file with a suffix may import Kysely and the platform',
    path: 'libs/surveys/src/survey/survey.query.ts',
    text: `import { sql } from 'kysely';\nimport { b } from '@cairn/platform/clock/clock.js';\nexport const it = [sql, b, new Date()];\n`,
    breaks: null,
  },
  {
    says: 'platform/config reads the environment',
    path: 'libs/platform/src/config/read.ts',
    text: `export const port = process.env['PORT'];\n`,
    breaks: null,
  },
  {
    says: 'a spec gets a fresh database',
    path: 'libs/surveys/src/survey/survey.int-spec.ts',
    text: imports('@cairn/testing/fresh-database.js'),
    breaks: null,
  },
  {
    says: 'the standalone app runs every service',
    path: 'apps/standalone/src/main.ts',
    text: `${imports('@cairn/scoring')}import { other } from '@cairn/surveys';\nexport const two = other;\n`,
    breaks: null,
  },
];

const lint = (): string[][] => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, 'lint-texts.mjs')], {
    cwd: root,
    input: JSON.stringify(cases),
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NODE_OPTIONS: '' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.slice(stdout.indexOf('[['))) as string[][];
};

describe('the boundaries', () => {
  let found: string[][] = [];
  beforeAll(() => {
    found = lint();
  });

  it.each(cases.map((one, index) => ({ ...one, index })))('$says', ({ index, breaks }) => {
    if (breaks) expect(found[index]).toContainEqual(expect.stringMatching(breaks));
    else expect(found[index]).toEqual([]);
  });
});
