import { parseArgs } from 'node:util';
import { programmeRole } from '@cairn/contracts/roles.js';
import { z } from 'zod';
import { BAD_INPUT, BadUsage, type Command, OK } from './command.js';

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  'password-file': { type: 'string' },
} as const;
const person = z.object({
  email: z.email(),
  name: z.string().trim().min(1).max(120),
  role: programmeRole.optional(),
  'password-file': z.string(),
});

export const addPersonCommand: Command = {
  summary: 'let a person of the programme sign in',
  usage: `Usage: cairn add-person --email <address> --name <name> [--role ${programmeRole.options.join('|')}] --password-file <file>

Makes the account, or sets its password anew, and gives the role. Members of hospitals are invited by mail instead.
The password is the first line of the file: at least 15 characters, and none that is well known.`,
  run: async (args, { out, err }) => {
    const parsed = person.safeParse(parseArgs({ args: [...args], options }).values);
    if (!parsed.success)
      throw new BadUsage(parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; '));
    const { email, name, role, 'password-file': file } = parsed.data;
    const [{ readText }, { configFromEnvironment }, { addPerson }] = await Promise.all([
      import('./read-text.js'),
      import('@cairn/platform/config/environment.js'),
      import('@cairn/platform/auth/add-person.js'),
    ]);
    const password = readText(file).split(/\r?\n/)[0] ?? '';
    const flaws = await addPerson(configFromEnvironment(), { email, name, role, password });
    if (flaws.length > 0) {
      err(`cairn add-person: ${file}: ${flaws.join('; ')}\n`);
      return BAD_INPUT;
    }
    out(`${email} may sign in${role ? ` as ${role}` : ''}.\n`);
    return OK;
  },
};
