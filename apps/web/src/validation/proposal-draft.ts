import type { proposeDate, Visit } from '@cairn/contracts/validation/http/visits.js';
import type { z } from 'zod';
import { firstWorkday } from './workday.js';

export type ProposalDraft = z.output<typeof proposeDate>;

/** The date under discussion, or the first wished working day in office hours with no team yet. */
export const firstDraft = ({ proposal, appointment, mode, earliest, latest, country }: Visit): ProposalDraft => {
  const known = proposal ?? appointment;
  if (!known) {
    const day = firstWorkday(earliest, latest, country);
    return { startsAt: `${day}T09:00`, endsAt: `${day}T16:00`, mode, validators: [], lead: '' };
  }
  return {
    startsAt: known.startsAt,
    endsAt: known.endsAt,
    mode: known.mode,
    validators: known.validators.map(({ personId }) => personId),
    lead: known.lead,
    ...(proposal && proposal.alternatives.length > 0 && { alternatives: proposal.alternatives }),
  };
};

/** Puts a validator into the team or takes one out. The first one leads until another is chosen. */
export const toggled = (
  { validators, lead }: Pick<ProposalDraft, 'validators' | 'lead'>,
  personId: string,
): Pick<ProposalDraft, 'validators' | 'lead'> => {
  const team = validators.includes(personId) ? validators.filter((one) => one !== personId) : [...validators, personId];
  return { validators: team, lead: team.includes(lead) ? lead : (team[0] ?? '') };
};
