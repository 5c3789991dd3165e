import { stageChangedRecipients } from '@cairn/contracts/notifications/stage-changed-mail.js';
import type { Job } from '@cairn/platform/jobs/job.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { Temporal } from 'temporal-polyfill';
import { all, queueMessages } from '../inbox/queue-messages.store.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { adminsOf } from '../recipient/recipients.query.js';
import { stageChangedMail } from '../templates/stage-changed.js';
import { isChange } from './stage-change.js';
import { findStageChange, takeStageChange } from './stage-changes.store.js';

/**
 * Tells the admins of a stage that has stood for as long as the setting says; the key is the id of the assessment. Due
 * with each change, it becomes due again at the end of the wait.
 */
export const mailSettledStage: Job<NotificationsTables> = {
  name: 'mail-settled-stage',
  run: ({ tenantId, key, revision }, service) =>
    service.inTenant(
      systemScope(tenantId, service.clock, `mail-settled-stage ${key} ${revision}`),
      async (tx): Promise<void> => {
        const waiting = await findStageChange(tx, key);
        if (!waiting) return;
        const settled = Temporal.Instant.from(waiting.changedAt).add({ minutes: service.config.stageMailMinutes });
        if (Temporal.Instant.compare(settled, tx.meta.at) > 0)
          return tx.due(mailSettledStage, key, settled.toString({ smallestUnit: 'millisecond' }));
        await mailStage(tx, key);
      },
    ),
};

/** Mails what waits of the assessment, `final` once it is submitted; nothing when the stage is back where it was. */
export const mailStage = async (
  tx: Transaction<NotificationsTables>,
  assessmentId: string,
  final?: boolean,
): Promise<void> => {
  const waiting = await takeStageChange(tx, assessmentId);
  if (!waiting || !isChange(waiting.change)) return;
  const { eventId: id, change } = waiting;
  const fact = { id, data: { ...change, final: final ?? change.final } };
  await queueMessages(
    tx,
    fact,
    stageChangedMail,
    all(await adminsOf(tx.db, tx.scope.tenantId), stageChangedRecipients),
  );
};
