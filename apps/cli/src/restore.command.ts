import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BAD_INPUT, BadUsage, type Command, OK } from './command.js';

export const restoreCommand: Command = {
  summary: 'restore a backup into an empty database',
  usage: `Usage: cairn restore <folder>

Puts the files of evidence back into CAIRN_DATA_DIR, makes the roles, and restores the dump whole or not at all. Afterwards nobody is signed in and mails
are held, for they may have been sent after the backup: see cairn release-mail. Needs pg_restore on the PATH, DATABASE_OWNER_URL of an empty database,
and the CAIRN_SECRET of the backup.`,
  run: async (args, { out, err }) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [folder] = positionals;
    if (!folder || positionals.length > 1) throw new BadUsage('name the folder of one backup');
    const [
      { everyService },
      { configFromEnvironment },
      { restore },
      { UnusableBackup },
      { ProgramFailed },
      { WrongPurpose },
    ] = await Promise.all([
      import('./every-service.js'),
      import('@cairn/platform/config/environment.js'),
      import('@cairn/platform/backup/restore.js'),
      import('@cairn/platform/backup/backup-folder.js'),
      import('@cairn/platform/backup/postgres-program.js'),
      import('@cairn/platform/demo/purpose.js'),
    ]);
    try {
      const { manifest, files, mailHold } = await restore(configFromEnvironment(), everyService, resolve(folder));
      out(
        `The database is as it was at ${manifest.at}; ${files} files of evidence are in their place.${manifest.evidence.keptIn === 'bucket' ? ' Evidence was in a bucket: it is not part of the backup.' : ''}\n`,
      );
      if (mailHold) out('Mails are held: cairn release-mail lists what waits.\n');
      return OK;
    } catch (error) {
      if (![UnusableBackup, ProgramFailed, WrongPurpose].some((known) => error instanceof known)) throw error;
      err(`cairn restore: ${(error as Error).message}\n`);
      return BAD_INPUT;
    }
  },
};
