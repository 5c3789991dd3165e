import { NotFound } from '@cairn/platform/http/refusals.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { visitStream } from '../validation.publications.js';
import type { ValidationTables } from '../validation.tables.js';
import type { VisitEventData } from './visit-events.js';

/**
 * What was asked for.
 *
 * @throws NotFound `visit-not-found`
 */
export const requested = async (
  tx: Transaction<ValidationTables>,
  visitId: string,
): Promise<VisitEventData<'VisitRequested'>> => {
  const { state } = await tx.load(visitStream, visitId);
  if (!state.request) throw new NotFound('visit-not-found');
  return state.request;
};
