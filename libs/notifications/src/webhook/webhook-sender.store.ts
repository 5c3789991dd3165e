import { webhookPaused } from '@cairn/contracts/notifications/events/webhook-paused.v1.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import type { Running } from '@cairn/platform/wakeups/running.js';
import { Temporal } from 'temporal-polyfill';
import { all, queueMessages } from '../inbox/queue-messages.store.js';
import { webhookStream } from '../notifications.publications.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { cloudEventOf, type KeptEvent } from '../public-event/cloud-event-of.js';
import { eventsBehind } from '../public-event/public-events.query.js';
import { adminsOf, staffWith } from '../recipient/recipients.query.js';
import { webhookPausedMail } from '../templates/webhook-paused.js';
import { type Attempt, isGone } from './attempt.js';
import { Lanes } from './lanes.js';
import { send } from './send.webhook.js';
import { nextTryAfter } from './webhook-retry-policy.js';
import { endLease, lease, lockProgress, noteDelivery, type Progress } from './webhook-progress.store.js';
import { signingSecrets } from './webhook-secrets.store.js';

type Tx = Transaction<NotificationsTables>;

/** The rows that say when a webhook is to be looked at. */
export const deliveryJob = { name: 'deliver-webhook' } as const;

/** Receivers that are spoken to at once by one process, in each lane. */
const PLACES = 64;
/** Longer than a receiver may take: then another process may try. */
const LEASE_SECONDS = 30;
const WHILE_BUSY_SECONDS = 2;
/** How often a webhook of the programme looks for events: it hears of none by itself. */
const LOOK_SECONDS = 15;
const STOP_WITHIN_MS = 3_000;

type Delivery = {
  readonly tenantId: string;
  readonly webhookId: string;
  readonly url: string;
  readonly event: KeptEvent;
  readonly secrets: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly failures: number;
};

const later = (now: string, seconds: number): string => Temporal.Instant.from(now).add({ seconds }).toString();

/**
 * Sends events to receivers, one after the other to each, beside the jobs: a job only begins a delivery. One process at
 * a time holds the lease of a webhook, and what comes back is taken only while it does.
 */
export class WebhookSender implements Running {
  private readonly lanes = new Lanes(PLACES);
  private readonly underWay = new Set<Promise<void>>();
  private stopped = false;
  problem: (message: string, error: unknown) => void = () => undefined;

  constructor(private readonly service: Service<NotificationsTables>) {}

  /** Begins to deliver the next event of a webhook, and makes it due again where there may be more to do. */
  async begin(tenantId: string, webhookId: string): Promise<void> {
    const progress = await this.inTenant(tenantId, webhookId, (tx) => lockProgress(tx, webhookId));
    if (!progress) return;
    if (this.stopped || !this.lanes.enter(webhookId, progress.failures)) return this.wait(tenantId, webhookId);
    const delivery = await this.take(tenantId, webhookId, progress).catch((error: unknown) => {
      this.lanes.leave(webhookId);
      throw error;
    });
    if (!delivery) return this.lanes.leave(webhookId);
    const work = this.deliver(delivery)
      .catch((error: unknown) => this.problem('A delivery to a webhook could not be noted; it is tried again.', error))
      .finally(() => {
        this.lanes.leave(webhookId);
        this.underWay.delete(work);
      });
    this.underWay.add(work);
  }

  /** Settles when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  /** Begins nothing new; what does not end in time is tried again by another process. */
  async stop(): Promise<void> {
    this.stopped = true;
    const over = new AbortController();
    const late = new Promise<void>((end) => {
      const timer = setTimeout(end, STOP_WITHIN_MS);
      over.signal.addEventListener('abort', () => clearTimeout(timer));
    });
    await Promise.race([this.idle(), late]);
    over.abort();
  }

  private inTenant<T>(tenantId: string, webhookId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.service.inTenant(systemScope(tenantId, this.service.clock, `deliver-webhook ${webhookId}`), work);
  }

  /** Until the holder of the lease is done, which makes it due at once; without one until a place is free. */
  private wait(tenantId: string, webhookId: string): Promise<void> {
    return this.inTenant(tenantId, webhookId, async (tx) => {
      const progress = await lockProgress(tx, webhookId);
      if (progress) await tx.due(deliveryJob, webhookId, progress.leasedUntil ?? later(tx.meta.at, WHILE_BUSY_SECONDS));
    });
  }

  /** The next event with the lease to deliver it; undefined when there is nothing to do now. */
  private async take(tenantId: string, webhookId: string, seen: Progress): Promise<Delivery | undefined> {
    const ahead = tenantId === programmeTenant ? await this.lookAhead(seen) : undefined;
    return this.inTenant(tenantId, webhookId, async (tx) => {
      const now = tx.meta.at;
      const progress = await lockProgress(tx, webhookId);
      if (!progress) return undefined;
      const notBefore = [progress.leasedUntil, progress.nextTryAt].find((at) => at !== null && isLater(at, now));
      if (notBefore) return tx.due(deliveryJob, webhookId, notBefore).then(() => undefined);
      const { url, types, position: from, failures } = progress;
      const [event] =
        tenantId === programmeTenant
          ? from === seen.position
            ? (ahead ?? [])
            : []
          : await eventsBehind(tx.db, tenantId, from, types, 1);
      if (!event && tenantId !== programmeTenant) return undefined;
      if (!event) return tx.due(deliveryJob, webhookId, later(now, LOOK_SECONDS)).then(() => undefined);
      const until = later(now, LEASE_SECONDS);
      await lease(tx, webhookId, until);
      await tx.due(deliveryJob, webhookId, until);
      const secrets = await signingSecrets(tx, webhookId, this.service.config);
      return { tenantId, webhookId, url, event, secrets, from, until, failures };
    });
  }

  /** Of all organizations, without those with which the person who set the webhook up has a conflict of interest. */
  private lookAhead({ by, position, types }: Progress): Promise<KeptEvent[]> {
    return this.service.asStaff(by, (db) => eventsBehind(db, programmeTenant, position, types, 1));
  }

  private async deliver(delivery: Delivery): Promise<void> {
    const { url, event, secrets, tenantId, webhookId } = delivery;
    const { publicUrl, webhooksAnywhere } = this.service.config;
    const attempt = await send(url, cloudEventOf(event, publicUrl), secrets, { anywhere: webhooksAnywhere });
    await this.inTenant(tenantId, webhookId, (tx) => settle(tx, delivery, attempt));
  }
}

const isLater = (one: string, other: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) > 0;

const settle = async (tx: Tx, delivery: Delivery, attempt: Attempt): Promise<void> => {
  const { webhookId, event, from, until } = delivery;
  await noteDelivery(tx, webhookId, event, attempt);
  const failures = attempt.error === null ? 0 : delivery.failures + 1;
  const nextTryAt = attempt.error === null ? null : nextTryAfter(failures, tx.meta.at);
  const position = attempt.error === null ? event.position : from;
  if (!(await endLease(tx, webhookId, { from, until }, { position, failures, nextTryAt }))) return;
  if (attempt.error !== null && (isGone(attempt) || nextTryAt === null))
    return pause(tx, delivery, isGone(attempt) ? 'gone' : 'failing');
  await tx.due(deliveryJob, webhookId, nextTryAt ?? tx.meta.at);
};

/** Nothing more is sent, and those who set webhooks up are notified. */
const pause = async (tx: Tx, { webhookId, url }: Delivery, reason: 'failing' | 'gone'): Promise<void> => {
  await tx.execute(webhookStream, webhookId, { type: 'PauseWebhook', data: { reason } });
  const { tenantId } = tx.scope;
  const ofProgramme = tenantId === programmeTenant;
  const notified = ofProgramme ? await staffWith(tx.db, 'manager', tenantId) : await adminsOf(tx.db, tenantId);
  const facts = { webhookId, host: new URL(url).hostname, reason, ofProgramme };
  await queueMessages(
    tx,
    { id: derivedId('webhook-paused', webhookId, tx.meta.at), data: webhookPaused.schema.parse(facts) },
    webhookPausedMail,
    all(notified, ofProgramme ? 'manager' : 'admin'),
  );
};

const senders = new WeakMap<Service<NotificationsTables>, WebhookSender>();

export const webhookSenderOf = (service: Service<NotificationsTables>): WebhookSender => {
  const known = senders.get(service);
  if (known) return known;
  const sender = new WebhookSender(service);
  senders.set(service, sender);
  return sender;
};

/** The sender of this process, stopped with its worker. */
export const startWebhookSender = (
  service: Service<NotificationsTables>,
  problem: WebhookSender['problem'],
): Promise<Running> => {
  const sender = webhookSenderOf(service);
  sender.problem = problem;
  return Promise.resolve(sender);
};
