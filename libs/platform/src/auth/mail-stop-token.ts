import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Topic, topic as topics } from '@cairn/contracts/notifications/topics.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const signatureOf = (secret: string, personId: string, topic: Topic): string =>
  createHmac('sha256', secret).update(`stop mails ${personId} ${topic}`).digest('base64url');

/**
 * What the link at the end of a mail carries: `<personId>.<topic>.<signature>`. It stops mails on one topic, at any
 * time, and shows nothing else.
 */
export const mailStopToken = (secret: string, personId: string, topic: Topic): string =>
  `${personId}.${topic}.${signatureOf(secret, personId, topic)}`;

/** The person and the topic a token was derived from; undefined for any other text. */
export const mailStopOf = (
  secret: string,
  token: string,
): { readonly personId: string; readonly topic: Topic } | undefined => {
  const [personId = '', named = '', signature = '', ...rest] = token.split('.');
  const topic = topics.safeParse(named).data;
  if (!UUID.test(personId) || !topic || rest.length > 0) return undefined;
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(secret, personId, topic))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? { personId, topic } : undefined;
};
