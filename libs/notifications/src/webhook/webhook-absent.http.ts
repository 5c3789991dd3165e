import { Rejection } from '@cairn/event-sourcing';
import { NotFound } from '@cairn/platform/http/refusals.js';
import type { WebhookRejection } from './webhook-state.js';

/** A webhook that never was, or was removed, answers 404. */
export const absentIsNotFound = (error: unknown): never => {
  const absent: WebhookRejection = 'webhook-removed';
  throw error instanceof Rejection && error.code === absent ? new NotFound('webhook-not-found') : error;
};
