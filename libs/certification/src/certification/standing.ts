export type Standing = 'valid' | 'suspended' | 'expired' | 'replaced' | 'revoked';

/** Not in force from the day `from` on, until the day `until`, on which it is in force again. */
export type Suspension = { readonly from: string; readonly until: string | null };

export type Days = {
  readonly grantedOn: string;
  readonly expiresOn: string;
  readonly replacedOn: string | null;
  readonly revokedOn: string | null;
  readonly suspensions: readonly Suspension[];
};

/** The standing on a day of the facility's calendar, from dates alone; undefined before the day of the grant. */
export const standingOn = (days: Days, day: string): Standing | undefined => {
  if (day < days.grantedOn) return undefined;
  if (days.revokedOn !== null && day >= days.revokedOn) return 'revoked';
  if (isReplacedIn(days) && day >= days.replacedOn) return 'replaced';
  if (day > days.expiresOn) return 'expired';
  return suspensionOn(days, day) ? 'suspended' : 'valid';
};

/** The day on which the standing of that day began; null where it is valid or expired, whose days are those of the validity. */
export const standingFrom = (days: Days, day: string): string | null => {
  switch (standingOn(days, day)) {
    case 'revoked':
      return days.revokedOn;
    case 'replaced':
      return days.replacedOn;
    case 'suspended':
      return suspensionOn(days, day)?.from ?? null;
    case 'valid':
    case 'expired':
    case undefined:
      return null;
  }
};

/** What was replaced after its validity was over had expired. */
const isReplacedIn = (days: Days): days is Days & { readonly replacedOn: string } =>
  days.replacedOn !== null && days.replacedOn <= days.expiresOn;

const suspensionOn = ({ suspensions }: Days, day: string): Suspension | undefined =>
  suspensions.find(({ from, until }) => day >= from && (until === null || day < until));
