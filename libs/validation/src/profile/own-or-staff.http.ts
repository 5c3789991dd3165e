import type { Caller } from '@cairn/platform/auth/caller.js';
import { NotFound } from '@cairn/platform/http/refusals.js';

/** @throws NotFound `person-not-found` unless it is the caller's own, or the caller plans visits for the programme */
export const mustBeOwnOrPlanners = ({ personId, roles }: Caller, of: string): void => {
  if (personId !== of && !roles.some((role) => role === 'manager' || role === 'scheduler'))
    throw new NotFound('person-not-found');
};
