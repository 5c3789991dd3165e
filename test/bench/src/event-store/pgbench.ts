import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type PgbenchResult = { readonly perSecond: number; readonly p99Ms: number };

/** Runs a script of PostgreSQL's own pgbench: the most the machine gives to these statements. */
export const pgbench = async (
  url: string,
  script: string,
  clients: number,
  seconds: number,
): Promise<PgbenchResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-pgbench-'));
  try {
    const file = join(folder, 'script.sql');
    await writeFile(file, script);
    const { stdout } = await run(
      'pgbench',
      [
        '-n',
        '-M',
        'prepared',
        '-f',
        file,
        '-c',
        String(clients),
        '-j',
        String(Math.min(2, clients)),
        '-T',
        String(seconds),
        '-l',
        '--log-prefix',
        join(folder, 'log'),
        url,
      ],
      { maxBuffer: 1 << 26 },
    );
    const tps = /tps = ([\d.]+)/.exec(stdout)?.[1];
    const { stdout: p99 } = await run('sh', [
      '-c',
      `cat ${folder}/log.* | awk '{print $3}' | sort -n | awk '{a[NR]=$1} END {print a[int(NR*0.99)+1]}'`,
    ]);
    return { perSecond: Number(tps), p99Ms: Number(p99) / 1000 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Seconds that psql takes to copy a query's rows to nowhere. */
export const copySeconds = async (url: string, query: string): Promise<number> => {
  const started = performance.now();
  const [code] = (await once(
    spawn('psql', [url, '-qc', `COPY (${query}) TO STDOUT`], { stdio: ['ignore', 'ignore', 'inherit'] }),
    'exit',
  )) as [number | null];
  if (code !== 0) throw new Error('psql could not copy.');
  return (performance.now() - started) / 1000;
};
