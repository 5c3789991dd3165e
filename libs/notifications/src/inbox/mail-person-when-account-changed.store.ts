import { accountChangesTopic } from '@cairn/platform/wakeups/wakeups.js';
import { Loop } from '@cairn/platform/wakeups/loop.js';
import type { Running } from '@cairn/platform/wakeups/running.js';
import type { Service } from '@cairn/platform/service/service.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { accountChangedMail } from '../templates/account-changed.js';
import { takeAccountChange, waitingAccountChanges } from './account-changes.store.js';
import { all, queueMessages } from './queue-messages.store.js';

const POLL_MS = 1000;
/** What no hint announced is found within 32 s. */
const LONGEST_IDLE = 32;

/**
 * Queues a mail for each change to how somebody signs in; the change is taken in the same transaction. The tenant is
 * the person, who may belong to no organization.
 */
export const mailAccountChanges = async (service: Service<NotificationsTables>): Promise<number> => {
  const waiting = await waitingAccountChanges(service.pool);
  for (const change of waiting) {
    const { personId } = change.data;
    await service.inTenant(systemScope(personId, service.clock, change.id), async (tx) => {
      if (await takeAccountChange(tx.client, change.id))
        await queueMessages(tx, change, accountChangedMail, all([personId], 'account'));
    });
  }
  return waiting.length;
};

/** Does so until stopped. */
export const followAccountChanges = (
  service: Service<NotificationsTables>,
  problem: (message: string, error: unknown) => void,
): Promise<Running> => {
  const loop = new Loop(
    async () => (await mailAccountChanges(service)) > 0,
    POLL_MS,
    (error) => problem('Changes of accounts could not be mailed; tried again.', error),
    { longestIdle: LONGEST_IDLE },
  );
  const unhook = service.wakeups.on(accountChangesTopic, () => loop.hint());
  loop.start();
  return Promise.resolve({
    stop: () => {
      unhook();
      return loop.stop();
    },
  });
};
