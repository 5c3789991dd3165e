import { useQuery } from '@tanstack/react-query';
import { modelsQuery, useModel } from '../api/models.js';

export type AreaKind = { readonly id: string; readonly name: string };

/** The kinds of service area the newest published model knows, in its order. */
export const useAreaKinds = (): readonly AreaKind[] => {
  const { data = [] } = useQuery(modelsQuery);
  const newest = data.filter(({ status }) => status === 'published').sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))[0];
  const found = useModel(newest?.id, newest?.version);
  return found?.model.areaKinds.map((id) => ({ id, name: found.texts.areaKinds[id] ?? '' })) ?? [];
};
