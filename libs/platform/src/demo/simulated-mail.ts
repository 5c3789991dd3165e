/** Addresses under a domain that never exists: by it simulated people are known, and no mail to them can arrive. */
export const SIMULATED_MAIL = '@simulated.invalid';
