/** Days since 1 March of the year 0 by the Gregorian calendar, so that days can be counted: `2027-03-09` is 740,359. */
export const dayNumber = (day: string): number => {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return (
    y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((m * 153 + 2) / 5) + date - 1
  );
};

/** From 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => ((dayNumber(day) + 2) % 7) + 1;
