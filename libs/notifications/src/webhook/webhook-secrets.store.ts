import { randomBytes } from 'node:crypto';
import type { Config } from '@cairn/platform/config/config.js';
import { readWithAnySecret } from '@cairn/platform/config/read-with-any-secret.js';
import { type Seal, seal, unseal } from '@cairn/platform/config/sealed.js';
import { under } from '@cairn/platform/database/transaction.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { workerSettings } from '@cairn/platform/tenancy/scope.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import type { NotificationsTables } from '../notifications.tables.js';

type Tx = Pick<Transaction<NotificationsTables>, 'db' | 'scope' | 'meta'>;
type Secrets = Pick<Config, 'secret' | 'formerSecrets'>;

/** As Standard Webhooks asks: 24 to 64 bytes. */
const SECRET_BYTES = 32;

const sealOf = (webhookId: string, generation: number): Seal => ({
  purpose: 'cairn webhook secrets',
  name: `${webhookId} ${generation}`,
});

/** Makes the secret of a generation; those before sign until `formerUntil`. */
export const addWebhookSecret = async (
  { db, scope: { tenantId }, meta }: Tx,
  webhookId: string,
  generation: number,
  { secret }: Secrets,
  formerUntil: string,
): Promise<string> => {
  const made = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
  await db
    .deleteFrom('webhook_secrets')
    .where('tenant_id', '=', tenantId)
    .where('webhook_id', '=', webhookId)
    .where('until', '<', meta.at)
    .execute();
  await db
    .updateTable('webhook_secrets')
    .set({ until: formerUntil })
    .where('tenant_id', '=', tenantId)
    .where('webhook_id', '=', webhookId)
    .where('until', 'is', null)
    .execute();
  await db
    .insertInto('webhook_secrets')
    .values({
      tenant_id: tenantId,
      webhook_id: webhookId,
      generation,
      sealed: seal(Buffer.from(made), sealOf(webhookId, generation), secret),
      until: null,
    })
    .execute();
  return made;
};

/** The secrets that sign now, the newest first. */
export const signingSecrets = async (
  { db, scope: { tenantId }, meta }: Tx,
  webhookId: string,
  secrets: Secrets,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('webhook_secrets')
    .select(['generation', 'sealed'])
    .where('tenant_id', '=', tenantId)
    .where('webhook_id', '=', webhookId)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', meta.at)]))
    .orderBy('generation', 'desc')
    .execute();
  return rows.map(({ generation, sealed }) => {
    const opened = readWithAnySecret(secrets, (secret) => unseal(sealed, sealOf(webhookId, generation), secret));
    if (!opened) throw new Error(`No secret of this installation opens that of the webhook ${webhookId}.`);
    return opened.toString();
  });
};

export const forgetWebhookSecrets = async ({ db, scope: { tenantId } }: Tx, webhookId: string): Promise<void> => {
  await db
    .deleteFrom('webhook_secrets')
    .where('tenant_id', '=', tenantId)
    .where('webhook_id', '=', webhookId)
    .execute();
};

type Row = {
  readonly tenant_id: string;
  readonly webhook_id: string;
  readonly generation: number;
  readonly sealed: string;
};

/**
 * Seals the secrets of all webhooks with the present secret of the installation.
 *
 * @returns how many were sealed anew, and how many no secret opened
 */
export const rotateWebhookSecrets = async (
  service: Service<NotificationsTables>,
): Promise<{ readonly done: number; readonly unopened: number }> => {
  const { pool, config, clock, name } = service;
  const { rows } = await under(pool, workerSettings(name)).query<Row>(
    'SELECT tenant_id, webhook_id, generation, sealed FROM webhook_secrets ORDER BY tenant_id, webhook_id, generation',
  );
  let done = 0;
  for (const { tenant_id: tenantId, webhook_id: webhookId, generation, sealed } of rows) {
    const of = sealOf(webhookId, generation);
    const opened = readWithAnySecret(config, (secret) => unseal(sealed, of, secret));
    if (!opened) continue;
    await service.inTenant(systemScope(tenantId, clock, 'rotate-secret'), async ({ db }) => {
      await db
        .updateTable('webhook_secrets')
        .set({ sealed: seal(opened, of, config.secret) })
        .where('tenant_id', '=', tenantId)
        .where('webhook_id', '=', webhookId)
        .where('generation', '=', generation)
        .execute();
    });
    done += 1;
  }
  return { done, unopened: rows.length - done };
};
