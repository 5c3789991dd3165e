import { given } from '@cairn/event-sourcing/testing/given.js';
import { mostWebhooks } from './create-webhook.js';
import { webhookDecider } from './webhook.js';
import type { WebhookEvent } from './webhook-events.js';

const webhookId = '00000000-0000-4000-8000-0000000000b9';
const by = '00000000-0000-4000-8000-00000000000a';
const settings = { url: 'https://hooks.example.org/', types: ['a.v1', 'b.v1'], description: 'Warehouse', by };
const created: WebhookEvent = { type: 'WebhookCreated', data: { webhookId, ...settings } };
const paused: WebhookEvent = { type: 'WebhookPaused', data: { reason: 'failing' } };
const removed: WebhookEvent = { type: 'WebhookRemoved', data: {} };
const create = (others: number) => ({ type: 'CreateWebhook', data: { webhookId, ...settings, others } }) as const;

describe('a webhook', () => {
  it('is created once, up to a limit', () => {
    given(webhookDecider)
      .when(create(mostWebhooks - 1))
      .then(created);
    given(webhookDecider, created).when(create(0)).thenNothing();
    given(webhookDecider).when(create(mostWebhooks)).thenRejected('too-many-webhooks', { limit: mostWebhooks });
  });

  it('is changed where something is different', () => {
    const change = (data: typeof settings) => ({ type: 'ChangeWebhook', data }) as const;
    given(webhookDecider, created)
      .when(change({ ...settings, types: ['b.v1', 'a.v1'] }))
      .thenNothing();
    const other = { ...settings, url: 'https://other.example.org/' };
    given(webhookDecider, created).when(change(other)).then({ type: 'WebhookChanged', data: other });
  });

  it('gets secrets one after the other, the former for a day', () => {
    const rotate = { type: 'RotateWebhookSecret', data: {} } as const;
    const rotated = (generation: number): WebhookEvent => ({
      type: 'WebhookSecretRotated',
      data: { generation, formerUntil: '2027-03-10T06:00:00Z' },
    });
    given(webhookDecider, created).when(rotate).then(rotated(2));
    given(webhookDecider, created, rotated(2)).when(rotate).then(rotated(3));
  });

  it('is paused and resumed once', () => {
    const pause = { type: 'PauseWebhook', data: { reason: 'failing' } } as const;
    const resume = { type: 'ResumeWebhook', data: {} } as const;
    given(webhookDecider, created).when(pause).then(paused);
    given(webhookDecider, created, paused).when(pause).thenNothing();
    given(webhookDecider, created).when(resume).thenNothing();
    given(webhookDecider, created, paused).when(resume).then({ type: 'WebhookResumed', data: {} });
    expect(given(webhookDecider, created, paused).state()).toMatchObject({ status: 'paused', paused: 'failing' });
  });

  it.each([[created, removed], []])('that was removed, or never was, takes no order', (...history) => {
    const gone = given(webhookDecider, ...history);
    gone.when({ type: 'ChangeWebhook', data: settings }).thenRejected('webhook-removed');
    gone.when({ type: 'RotateWebhookSecret', data: {} }).thenRejected('webhook-removed');
    gone.when({ type: 'ReplayWebhook', data: { from: '0' } }).thenRejected('webhook-removed');
    gone.when({ type: 'PauseWebhook', data: { reason: 'by-hand' } }).thenRejected('webhook-removed');
    gone.when({ type: 'ResumeWebhook', data: {} }).thenRejected('webhook-removed');
  });

  it('is removed once', () => {
    const remove = { type: 'RemoveWebhook', data: {} } as const;
    given(webhookDecider, created, paused).when(remove).then(removed);
    given(webhookDecider, created, removed).when(remove).thenNothing();
  });
});
