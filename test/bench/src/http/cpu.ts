import { readFileSync, readdirSync } from 'node:fs';

const TICK_MS = 10;

type Stat = { readonly parent: number; readonly own: number; readonly ended: number };

/** A process as /proc has it; CPU in milliseconds, `ended` of its children that are no more. */
const statOf = (pid: number | string): Stat | undefined => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ').map(Number) ?? [];
    const ticks = (from: number): number => ((fields[from] ?? 0) + (fields[from + 1] ?? 0)) * TICK_MS;
    return { parent: fields[1] ?? 0, own: ticks(11), ended: ticks(13) };
  } catch {
    return undefined;
  }
};

/** CPU milliseconds of a process so far; NaN where there is no /proc. */
export const cpuOf = (pid: number): number => statOf(pid)?.own ?? NaN;

/** The server's first process, from the one that serves a connection. */
export const parentOf = (pid: number): number => statOf(pid)?.parent ?? NaN;

/** CPU milliseconds of a process and of all its children, ended ones among them. */
export const cpuOfFamily = (pid: number): number => {
  const first = statOf(pid);
  if (!first) return NaN;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat?.parent === pid);
  return children.reduce((sum, child) => sum + (child?.own ?? 0), first.own + first.ended);
};
