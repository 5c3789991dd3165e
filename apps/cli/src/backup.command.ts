import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BAD_INPUT, BadUsage, type Command, OK } from './command.js';
import { productVersion } from './product-version.js';

export const backupCommand: Command = {
  summary: 'back up database and evidence while Cairn runs',
  usage: `Usage: cairn backup <folder> [--from <database address>]

Writes a dump of the database as of one moment, the files of evidence, and a manifest with their sums into a new folder, which nobody else may read.
Evidence in a bucket is not copied. Needs pg_dump on the PATH, of the server's major version or newer, DATABASE_OWNER_URL and CAIRN_SECRET. --from names
the database with another role: it must be a superuser or have BYPASSRLS and pg_read_all_data.`,
  run: async (args, { out, err }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { from: { type: 'string' } },
    });
    const [folder] = positionals;
    if (!folder || positionals.length > 1) throw new BadUsage('name one folder');
    const [{ configFromEnvironment }, { backUp }, { UnusableBackup }, { ProgramFailed }] = await Promise.all([
      import('@cairn/platform/config/environment.js'),
      import('@cairn/platform/backup/back-up.js'),
      import('@cairn/platform/backup/backup-folder.js'),
      import('@cairn/platform/backup/postgres-program.js'),
    ]);
    try {
      const { at, dump, evidence } = await backUp(configFromEnvironment(), resolve(folder), {
        product: productVersion(),
        from: values.from,
      });
      out(
        `${folder} holds the database as of ${at}, ${dump.bytes} bytes, and ${evidence.files} files of evidence.${evidence.keptIn === 'bucket' ? ' Evidence in the bucket is not part of it.' : ''}\n`,
      );
      return OK;
    } catch (error) {
      if (!(error instanceof UnusableBackup || error instanceof ProgramFailed)) throw error;
      err(`cairn backup: ${error.message}\n`);
      return BAD_INPUT;
    }
  },
};
