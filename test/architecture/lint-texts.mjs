/**
 * Lints texts as if they stood at the given places: a JSON list of `{ path, text }` comes in, a list of the broken
 * rules goes out.
 */
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { text as readAll } from 'node:stream/consumers';

const cases = JSON.parse(await readAll(process.stdin));
await createProjectGraphAsync({ exitOnError: false });
const eslint = new ESLint();
const found = [];
for (const { path, text } of cases) {
  const [result] = await eslint.lintText(text, { filePath: path });
  found.push(result.messages.map(({ ruleId, message }) => `${ruleId ?? 'error'}: ${message}`));
}
process.stdout.write(JSON.stringify(found));
process.exit(0);
