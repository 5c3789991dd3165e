import { textsOf } from '@cairn/maturity-models';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { modelQuery, modelsQuery } from '../api/models.js';

export type AreaKind = { readonly id: string; readonly name: string };

/** The kinds of service area that published models know, each once, those of the newest model first. */
export const useAreaKinds = (): readonly AreaKind[] => {
  const { i18n } = useTranslation();
  const { data = [] } = useQuery(modelsQuery);
  const published = data
    .filter(({ status }) => status === 'published')
    .sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom));
  const read = useQueries({ queries: published.map(({ id, version }) => modelQuery(id, version)) });
  const kinds = new Map<string, string>();
  for (const { data: model } of read) {
    for (const id of model?.areaKinds ?? [])
      if (model && !kinds.has(id)) kinds.set(id, textsOf(model, i18n.language).areaKinds[id] ?? '');
  }
  return [...kinds].map(([id, name]) => ({ id, name }));
};
