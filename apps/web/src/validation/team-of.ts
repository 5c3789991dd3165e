import type { Visit } from '@cairn/contracts/validation/http/visits.js';

type Team = {
  readonly validators: readonly { readonly personId: string; readonly name: string }[];
  readonly lead: string;
};

/** Who looks at the criteria: those who review an appeal, or else the team of the fixed date. */
export const teamOf = ({ appointment, appeal }: Pick<Visit, 'appointment' | 'appeal'>): Team | null =>
  appeal?.lead ? { validators: appeal.reviewers, lead: appeal.lead } : appointment;
