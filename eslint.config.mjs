import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import { services } from './infra/local/services.mjs';

const forEveryService = ['type:kernel', 'type:contract', 'type:model', 'type:platform', 'type:testing'];

const mayDependOn = [
  {
    sourceTag: 'type:kernel',
    onlyDependOnLibsWithTags: ['type:testing'],
    allowedExternalImports: ['zod', 'fast-check'],
  },
  {
    sourceTag: 'type:contract',
    onlyDependOnLibsWithTags: ['type:testing'],
    allowedExternalImports: ['zod', 'temporal-polyfill', 'fast-check', 'openapi-fetch'],
  },
  {
    sourceTag: 'type:model',
    onlyDependOnLibsWithTags: ['type:testing'],
    allowedExternalImports: ['zod', 'fast-check', 'highs'],
  },
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:kernel', 'type:contract', 'type:testing'] },
  { sourceTag: 'type:service', onlyDependOnLibsWithTags: [...forEveryService] },
  ...services.map((name) => ({
    sourceTag: `scope:${name}`,
    onlyDependOnLibsWithTags: [`scope:${name}`, ...forEveryService],
  })),
  { sourceTag: 'type:simulation', onlyDependOnLibsWithTags: [...forEveryService] },
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['type:service', 'type:simulation', ...forEveryService] },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: ['type:contract', 'type:model', 'type:testing'],
    bannedExternalImports: [
      '@nestjs/*',
      'kysely',
      'pg',
      'bullmq',
      'ioredis',
      'fastify',
      'nodemailer',
      '@myriaddreamin/*',
    ],
  },
];

const oneService = `libs/{${services.join(',')}}/src`;
const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.int-spec.ts', '**/*.e2e-spec.ts', '**/testing/**', 'test/**'];
const impure = ['libs/*/src/migrations/**', 'libs/*/src/index.ts', ...specs];

const environment = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Only platform/config reads the environment: take the setting as a value.',
  },
  {
    selector: 'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
    message: 'Only platform/config reads the environment: take the setting as a value.',
  },
];
const environmentImport = {
  regex: '^(node:)?process$',
  message: 'Only platform/config reads the environment: take the setting as a value.',
};
const testingImport = { regex: '^@cairn/testing/', message: 'Only specs use what is made for specs.' };

const chance = [
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'A plain file name means pure: take chance as data.',
  },
  {
    selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]',
    message: 'A plain file name means pure: take the time as data.',
  },
];
const outside = {
  regex: '^(?!\\.{1,2}/|zod$|temporal-polyfill$|date-holidays$|@cairn/(event-sourcing|contracts|maturity-models)(/|$))',
  message:
    'A plain file name means pure: it imports zod, Temporal, its siblings, contracts, models and the kernel. A suffix names the outside it touches.',
};
/** Types of tables, and versions of a contract, touch nothing. */
const touching = {
  regex: '^\\.{1,2}/(.*/)?[^/.]+\\.(?!tables\\.|v\\d+\\.)[a-z]+\\.js$',
  allowTypeImports: true,
  message: 'A plain file name means pure: it does not import a file that touches the outside.',
};
const outsideGlobals = [
  'Date',
  'process',
  'fetch',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
].map((name) => ({
  name,
  message: 'A plain file name means pure: take it as data.',
}));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      '.cairn/**',
      '**/coverage/**',
      'test-results/**',
      '**/generated/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  { languageOptions: { parserOptions: { experimentalDecorators: true, emitDecoratorMetadata: true } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always'],
      'no-debugger': 'error',
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['apps/**/*.{ts,tsx,mts}', 'libs/**/*.ts'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          checkDynamicDependenciesExceptions: ['.*'],
          allow: [],
          depConstraints: mayDependOn,
        },
      ],
    },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts'],
    ignores: ['libs/platform/src/config/**', ...specs],
    rules: {
      'no-restricted-syntax': ['error', ...environment],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [environmentImport, testingImport] }],
      'no-console': ['error'],
    },
  },
  { files: ['apps/*/src/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/web/src/**/*.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@mantine/core',
          importNames: ['NumberInput'],
          message: 'A TextInput read by useNumberReader: one reader of numbers for all fields.',
        },
      ],
    },
  },
  {
    files: [
      `${oneService}/**/!(*.*).ts`,
      'libs/{event-sourcing,contracts,maturity-models}/src/**/!(*.*).ts',
      'libs/contracts/src/**/*.v*.ts',
    ],
    ignores: impure,
    rules: {
      'no-restricted-globals': ['error', ...outsideGlobals],
      'no-restricted-syntax': ['error', ...environment, ...chance],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [outside, touching] }],
    },
  },
  {
    files: specs,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.object.name="jest"][callee.property.name=/^(mock|doMock|unstable_mockModule)$/]',
          message: 'Specs use our own code as it is.',
        },
        {
          selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name="only"]',
          message: 'Every spec runs.',
        },
      ],
    },
  },
);
