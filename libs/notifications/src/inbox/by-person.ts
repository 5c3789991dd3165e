type Concerning = { readonly organizationId: string; readonly validators: readonly string[] };

/** The visits of each validator, and of each administrator of an organization; `admins` by organization. */
export const byPerson = <Visit extends Concerning>(
  visits: readonly Visit[],
  admins: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly Visit[]> => {
  const own = new Map<string, Visit[]>();
  for (const visit of visits)
    for (const personId of new Set([...visit.validators, ...(admins.get(visit.organizationId) ?? [])]))
      own.set(personId, [...(own.get(personId) ?? []), visit]);
  return own;
};
