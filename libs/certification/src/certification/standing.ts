export type Standing = 'valid' | 'expired' | 'replaced';

export type Days = { readonly grantedOn: string; readonly expiresOn: string; readonly replacedOn: string | null };

/** The standing on a day of the facility's calendar, from dates alone; undefined before the day of the grant. */
export const standingOn = ({ grantedOn, expiresOn, replacedOn }: Days, day: string): Standing | undefined => {
  if (day < grantedOn) return undefined;
  if (replacedOn !== null && replacedOn <= expiresOn && day >= replacedOn) return 'replaced';
  return day > expiresOn ? 'expired' : 'valid';
};
