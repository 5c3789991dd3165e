/**
 * Writes the API document and has two linters read it by their recommended rules. Exits with code 1 for an error or a
 * warning of either.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const document = 'dist/openapi.json';
const rules = (/** @type {string} */ name) => join('infra', 'openapi', name);
const packages = join(root, 'node_modules');
// Neither asks its maker for a newer version, or reports to it.
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/** @type {(program: string, args: string[], stdio?: import('node:child_process').StdioOptions) => import('node:child_process').SpawnSyncReturns<string>} */
const run = (program, args, stdio = 'inherit') =>
  spawnSync(process.execPath, [program, ...args], { cwd: root, env, stdio, encoding: 'utf8' });

const redocly = () => {
  const { stdout, stderr } = run(
    join(packages, '@redocly', 'cli', 'bin', 'cli.js'),
    ['lint', document, '--config', rules('redocly.yaml'), '--format', 'json'],
    'pipe',
  );
  let found;
  try {
    found = JSON.parse(stdout.slice(stdout.indexOf('{')));
  } catch {
    process.stdout.write(stdout + stderr);
    return false;
  }
  for (const { severity, ruleId, message, location } of found.problems)
    console.log(`${severity} ${ruleId}: ${message} ${location?.[0]?.pointer ?? ''}`);
  console.log(`Redocly: ${found.totals.errors} errors, ${found.totals.warnings} warnings.`);
  return found.totals.errors + found.totals.warnings === 0;
};

const spectral = () => {
  const program = join(packages, '@stoplight', 'spectral-cli', 'dist', 'index.js');
  const args = ['lint', document, '--ruleset', rules('spectral.yaml'), '--fail-severity', 'warn', '--format', 'text'];
  const { status } = run(program, args);
  console.log(`Spectral: ${status === 0 ? '0 errors, 0 warnings' : 'see above'}.`);
  return status === 0;
};

const written = run(join(root, 'infra', 'local', 'openapi.mjs'), []).status === 0;
const passed = written && [redocly(), spectral()].every(Boolean);
process.exit(passed ? 0 : 1);
