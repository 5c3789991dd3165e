type Week = { readonly weekend: readonly number[] };
type KnowsItsWeek = { readonly weekInfo?: Week; readonly getWeekInfo?: () => Week };

/** The days off in a country, Monday being 1; Saturday and Sunday where nothing is known of it. */
export const weekendOf = (country: string): readonly number[] => {
  const region = new Intl.Locale(`und-${country}`) as KnowsItsWeek;
  return (region.getWeekInfo?.() ?? region.weekInfo)?.weekend ?? [6, 7];
};
