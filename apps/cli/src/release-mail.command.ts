import { parseArgs } from 'node:util';
import { BadUsage, type Command, type ExitCode, OK } from './command.js';
import { table } from './table.js';

export const releaseMailCommand: Command = {
  summary: 'list the mails that wait since a restore, and let them go or put them aside',
  usage: `Usage: cairn release-mail [--send | --put-aside]
       cairn release-mail --hold

Mails are held once the database was restored, for what it calls unsent may have been sent after the backup. Without an option the mails that wait are
listed. --send lets them and all later ones go. --put-aside notes each as perhaps sent and lets only later ones go; staff can send one again from the log
of mails. --hold holds mails from now on: before a copy of the server's files is started, which the database cannot distinguish from itself.
Needs DATABASE_OWNER_URL and CAIRN_SECRET, or a Cairn started by npm start.`,
  run: async (args, { out }): Promise<ExitCode> => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { send: { type: 'boolean' }, 'put-aside': { type: 'boolean' }, hold: { type: 'boolean' } },
    });
    if (positionals.length > 0 || Object.values(values).filter(Boolean).length > 1)
      throw new BadUsage('it takes one of --send, --put-aside and --hold, or none');
    const [
      { configFromEnvironment },
      { createPool },
      { holdMail, mailHold, releaseMail },
      { Runtime },
      { notifications, putAsideWaitingMail, waitingMail },
    ] = await Promise.all([
      import('@cairn/platform/config/environment.js'),
      import('@cairn/platform/database/pool.js'),
      import('@cairn/platform/process/identity.js'),
      import('@cairn/platform/process/runtime.js'),
      import('@cairn/notifications'),
    ]);
    const config = configFromEnvironment();
    const owner = createPool(config.databaseOwnerUrl, 1, 'cairn release-mail');
    const runtime = new Runtime(config, notifications.name);
    await runtime.start();
    try {
      const service = runtime.service(notifications) as Parameters<typeof putAsideWaitingMail>[0];
      if (values.hold) {
        await holdMail(owner, 'an operator holds them');
        out('Mails are held.\n');
        return OK;
      }
      const hold = await mailHold(owner);
      if (!hold) {
        out('Mails are not held.\n');
        return OK;
      }
      const waiting = await waitingMail(service.pool);
      if (values.send || values['put-aside']) {
        const aside = values['put-aside'] ? await putAsideWaitingMail(service, hold.because) : 0;
        await releaseMail(owner);
        out(
          values.send
            ? `${waiting.length} mails go out within a minute.\n`
            : `${aside} mails are put aside; later ones go out.\n`,
        );
        return OK;
      }
      out(`Mails are held since ${hold.since}: ${hold.because}. ${waiting.length} wait.\n`);
      if (waiting.length > 0)
        out(
          table(
            ['QUEUED', 'MAIL', 'ORGANIZATION', 'ID'],
            waiting.map(({ queuedAt, template, tenantId, id }) => [queuedAt, template, tenantId, id]),
          ),
        );
      return OK;
    } finally {
      await runtime.stop();
      await owner.end();
    }
  },
};
