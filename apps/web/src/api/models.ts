import type { ModelSummary } from '@cairn/contracts/surveys/http/models.js';
import { type ModelTexts, type ModelVersion, textsOf } from '@cairn/maturity-models';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from './api.js';
import { kept, orKept } from './kept.js';

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: ({ signal }): Promise<ModelSummary[]> => bodyOf(api.GET('/api/surveys/models', { signal })),
});

export const titleOf = ({ titles }: ModelSummary, language: string): string => titles[language] ?? titles['en'] ?? '';

/** A stage with the model version it is a stage of: with several models on one page, a number alone says nothing. */
export const useStageOfModel = (): ((of: {
  readonly model: string;
  readonly modelVersion: string;
  readonly stage: number;
}) => string) => {
  const { t } = useTranslation();
  const titleOfModel = useModelTitle();
  return ({ stage, ...of }) => {
    const model = titleOfModel(of);
    return model ? t('words.stageOfModel', { stage, model, version: of.modelVersion }) : t('words.stage', { stage });
  };
};

/** The title of a model version in the reader's language; '' until it is read. */
export const useModelTitle = (): ((of: { readonly model: string; readonly modelVersion: string }) => string) => {
  const { i18n } = useTranslation();
  const { data: models = [] } = useQuery(modelsQuery);
  return ({ model, modelVersion }) => {
    const found = models.find(({ id, version }) => id === model && version === modelVersion);
    return found ? titleOf(found, i18n.language) : '';
  };
};

/** The title of a model whatever its version, as the newest one has it; empty until it is read. */
export const useModelName = (): ((model: string) => string) => {
  const { i18n } = useTranslation();
  const { data: models } = useQuery(modelsQuery);
  return (model) => {
    if (!models) return '';
    const newest = models.filter(({ id }) => id === model).toSorted((a, b) => b.version.localeCompare(a.version))[0];
    return newest ? titleOf(newest, i18n.language) : model;
  };
};

/** A published model version never changes, so it is read once. */
export const modelQuery = (model: string, version: string) =>
  queryOptions({
    queryKey: ['model', model, version],
    staleTime: Infinity,
    gcTime: Infinity,
    meta: kept,
    queryFn: orKept(
      ({ signal }) =>
        bodyOf(
          api.GET('/api/surveys/models/{model}/{version}', { params: { path: { model, version } }, signal }),
        ) as Promise<unknown> as Promise<ModelVersion>,
    ),
  });

/** A model version that is open to guests. */
export const guestModelQuery = (model: string, version: string) =>
  queryOptions({
    queryKey: ['model', 'guests', model, version],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/surveys/models/guests/{model}/{version}', { params: { path: { model, version } }, signal }),
      ) as Promise<unknown> as Promise<ModelVersion>,
  });

/** A model version and its texts in the reader's language; undefined until read, or without a model. */
export const useModel = (
  model: string | undefined,
  version: string | undefined,
): { readonly model: ModelVersion; readonly texts: ModelTexts } | undefined => {
  const { i18n } = useTranslation();
  const { data } = useQuery({ ...modelQuery(model ?? '', version ?? ''), enabled: Boolean(model && version) });
  return data && { model: data, texts: textsOf(data, i18n.language) };
};
