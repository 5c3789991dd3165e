const minutesEach = 2;

/** Hours that so many questions take, rounded up. */
export const hoursOf = (questions: number): number => Math.max(1, Math.ceil((questions * minutesEach) / 60));
