import type { rotateSigningKeys as Rotate } from '@cairn/certification';
import type { rotateWebhookSecrets as RotateWebhooks } from '@cairn/notifications';
import { BadUsage, type Command, type ExitCode, CHECK_FAILED, OK } from './command.js';

export const rotateSecretCommand: Command = {
  summary: 'seal with the present secret what former ones have sealed',
  usage: `Usage: cairn rotate-secret

Seals second factors, client secrets of single sign-on, signing keys and secrets of webhooks with CAIRN_SECRET which CAIRN_FORMER_SECRETS open, and lets a new key sign certificates from now on; the former keys
stay published. Ends with 1 when something was opened by none of the secrets. See docs/how-to/rotate-the-secret.md.
Needs DATABASE_OWNER_URL, or a Cairn started by npm start.`,
  run: async (args, { out, err }): Promise<ExitCode> => {
    if (args.length > 0) throw new BadUsage('it takes nothing: the secrets are settings');
    const [
      { configFromEnvironment },
      { createPool },
      { rotateSecondFactors },
      { rotateClientSecrets },
      { Runtime },
      { certificationService, rotateSigningKeys },
      { notifications, rotateWebhookSecrets },
    ] = await Promise.all([
      import('@cairn/platform/config/environment.js'),
      import('@cairn/platform/database/pool.js'),
      import('@cairn/platform/auth/rotate-second-factors.js'),
      import('@cairn/platform/auth/rotate-client-secrets.js'),
      import('@cairn/platform/process/runtime.js'),
      import('@cairn/certification'),
      import('@cairn/notifications'),
    ]);
    const config = configFromEnvironment();
    const owner = createPool(config.databaseOwnerUrl, 1, 'cairn rotate-secret');
    const runtime = new Runtime(config, certificationService.name);
    try {
      const factors = await rotateSecondFactors(owner, config);
      const clients = await rotateClientSecrets(owner, config);
      const certification = runtime.service(certificationService) as { inNoTenant: CertificationTransaction };
      const keys = await certification.inNoTenant((db) => rotateSigningKeys(db, config, runtime.clock.now()));
      const webhooks = await rotateWebhookSecrets(runtime.service(notifications) as NotificationsService);
      out(
        `${factors.done} second factors, ${clients.done} client secrets of single sign-on, ${keys.done} signing keys and ${webhooks.done} secrets of webhooks are sealed with the present secret; a new key signs from now on.\n`,
      );
      const unopened = factors.unopened + clients.unopened + keys.unopened + webhooks.unopened;
      if (unopened === 0) return OK;
      err(`cairn rotate-secret: ${unopened} are sealed with a secret that is not among CAIRN_FORMER_SECRETS.\n`);
      return CHECK_FAILED;
    } finally {
      await runtime.stop();
      await owner.end();
    }
  },
};

type NotificationsService = Parameters<typeof RotateWebhooks>[0];

type CertificationTransaction = <T>(work: (db: Parameters<typeof Rotate>[0]) => Promise<T>) => Promise<T>;
