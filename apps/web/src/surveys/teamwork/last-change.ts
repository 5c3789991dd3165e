import type { TeamworkRow } from '@cairn/contracts/surveys/http/teamwork.js';

/** When a colleague last changed anything; '' while nobody did. */
export const lastChange = (rows: readonly TeamworkRow[]): string =>
  rows.reduce((latest, { changedAt }) => (changedAt !== null && changedAt > latest ? changedAt : latest), '');
