/**
 * The later of two versions. What was recorded from here is known before the page's data show it, and an answer of the
 * server that was on its way may still be the former one.
 */
export const newer = <Recorded extends { readonly version: number }>(
  known: Recorded | undefined,
  fromHere: Recorded | undefined,
): Recorded | undefined => (fromHere && fromHere.version > (known?.version ?? 0) ? fromHere : known);
