import { BAD_INPUT, BadUsage, OK, type ExitCode, type Terminal } from './command.js';
import { commands } from './commands.js';
import { productVersion } from './product-version.js';

const help = (): string => {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Usage: cairn <command> [options]',
    '',
    ...list,
    '',
    'cairn <command> --help tells more.',
    'Exit codes: 0 done, 1 a check failed, 2 wrong use or wrong input.',
    '',
  ].join('\n');
};

const isWrongUse = (error: unknown): error is Error =>
  error instanceof BadUsage || String((error as NodeJS.ErrnoException | null)?.code).startsWith('ERR_PARSE_ARGS');

/** Runs one command line and answers with its exit code. */
export const runCairn = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? terminal.err : terminal.out)(help());
    return name === undefined ? BAD_INPUT : OK;
  }
  if (name === '--version') {
    terminal.out(`${productVersion()}\n`);
    return OK;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    terminal.err(`cairn: there is no command "${name}"\n\n${help()}`);
    return BAD_INPUT;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`${command.usage}\n`);
    return OK;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!isWrongUse(error)) throw error;
    terminal.err(`cairn ${name}: ${error.message}\n\n${command.usage}\n`);
    return BAD_INPUT;
  }
};
