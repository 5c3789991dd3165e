import { type CloudEvent, cloudEventMediaType } from '@cairn/contracts/cloud-event.js';
import { type PostOptions, post } from '@cairn/platform/outbound/post.js';
import { Webhook } from 'standardwebhooks';
import { type Attempt, attemptOf } from './attempt.js';

/** The headers of Standard Webhooks, with a signature by each secret. */
const signedHeaders = (id: string, at: Date, body: string, secrets: readonly string[]): Record<string, string> => ({
  'content-type': cloudEventMediaType,
  'user-agent': 'Cairn-Webhooks/1',
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
});

/** Sends one event; the time of the signature is that of the machine, by which receivers check it. */
export const send = async (
  url: string,
  event: CloudEvent,
  secrets: readonly string[],
  options: PostOptions,
): Promise<Attempt> => {
  const body = JSON.stringify(event);
  const started = performance.now();
  const posted = await post({ url, body, headers: signedHeaders(event.id, new Date(), body, secrets) }, options);
  return attemptOf(posted, Math.round(performance.now() - started));
};
