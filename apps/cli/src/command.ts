export const OK = 0;
export const CHECK_FAILED = 1;
export const BAD_INPUT = 2;
export type ExitCode = typeof OK | typeof CHECK_FAILED | typeof BAD_INPUT;

export type Terminal = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/** A word after `cairn`. `run` gets the words after it and answers with the exit code. */
export type Command = {
  readonly summary: string;
  readonly usage: string;
  readonly run: (args: readonly string[], terminal: Terminal) => ExitCode | Promise<ExitCode>;
};

/** The command was called in a way it does not know. */
export class BadUsage extends Error {}
