import type {
  Rehearsal,
  RehearsalLine,
  RehearsalResult,
  rehearsalView,
} from '@cairn/contracts/scoring/http/rehearsals.js';
import type {
  DeskElement,
  DeskElements,
  DeskModelVersion,
  DeskModelVersionWhole,
  FileProblem,
  ModelExample,
} from '@cairn/contracts/surveys/http/model-versions.js';
import type { AnswerMapping } from '@cairn/contracts/surveys/model-version.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, bodyOf } from './api.js';
import { onceKnown } from './once-known.js';
import { readEveryRow } from './pages.js';
import { ApiProblem } from './problem.js';

/** Every version of every model, drafts too; for staff. */
export const modelVersionsQuery = queryOptions({
  queryKey: ['model-versions'],
  queryFn: ({ signal }): Promise<DeskModelVersion[]> => bodyOf(api.GET('/api/surveys/desk/model-versions', { signal })),
});

export type WholeVersion = Omit<DeskModelVersionWhole, 'content'> & { readonly content: ModelVersion };

export const modelVersionQuery = (model: string, version: string) =>
  queryOptions({
    queryKey: ['model-versions', model, version],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/surveys/desk/model-versions/{model}/{version}', { params: { path: { model, version } }, signal }),
      ) as Promise<WholeVersion>,
  });

/** All that the stages of a version rest on, and what is published or confirmed of it; for staff. */
export const modelElementsQuery = (model: string, version: string) =>
  queryOptions({
    queryKey: ['model-versions', model, version, 'elements'],
    queryFn: ({ signal }): Promise<DeskElements> =>
      bodyOf(
        api.GET('/api/surveys/desk/model-versions/{model}/{version}/elements', {
          params: { path: { model, version } },
          signal,
        }),
      ),
  });

export type ElementName = Pick<DeskElement, 'kind' | 'id'>;

/** The answer sets that came with a version; for staff. */
export const modelExamplesQuery = (model: string, version: string) =>
  queryOptions({
    queryKey: ['model-versions', model, version, 'examples'],
    staleTime: Infinity,
    queryFn: ({ signal }): Promise<ModelExample[]> =>
      bodyOf(
        api.GET('/api/surveys/desk/model-versions/{model}/{version}/examples', {
          params: { path: { model, version } },
          signal,
        }),
      ),
  });

export type Bundle = { readonly files: Readonly<Record<string, string>> };

export const submitBundle = (body: Bundle): Promise<CommandResult> =>
  bodyOf(api.POST('/api/surveys/desk/model-versions', { body }));

/** What the check found wrong with an upload, or undefined when it was refused for something else. */
export const problemsOf = (error: unknown): readonly FileProblem[] | undefined =>
  error instanceof ApiProblem && error.problem.code === 'model-version-not-sound'
    ? ((error.problem.details?.['problems'] as FileProblem[] | undefined) ?? [])
    : undefined;

const readAgainAfter = 1_000;

/** The latest rehearsals of a version; read again while one is running. */
export const rehearsalsQuery = (model: string, version: string) =>
  queryOptions({
    queryKey: ['rehearsals', model, version],
    queryFn: async ({ signal }): Promise<Rehearsal[]> =>
      (
        await bodyOf(
          api.GET('/api/scoring/desk/rehearsals', { params: { query: { model, version, limit: 20 } }, signal }),
        )
      ).items,
    refetchInterval: ({ state }) => (state.data?.[0]?.status === 'running' ? readAgainAfter : false),
  });

export const rehearsalQuery = ({ id, seen, status }: Rehearsal) =>
  queryOptions({
    queryKey: ['rehearsals', id, seen, status],
    queryFn: ({ signal }): Promise<RehearsalResult> =>
      bodyOf(api.GET('/api/scoring/desk/rehearsals/{rehearsalId}', { params: { path: { rehearsalId: id } }, signal })),
  });

export type View = z.output<typeof rehearsalView>;

/** The facilities of one view of a rehearsal that has ended, all of them. */
export const rehearsalLinesQuery = (id: string, view: View) =>
  queryOptions({
    queryKey: ['rehearsals', id, 'lines', view],
    staleTime: Infinity,
    queryFn: ({ signal }): Promise<RehearsalLine[]> =>
      readEveryRow('/api/scoring/desk/rehearsals/{rehearsalId}/lines', { rehearsalId: id }, signal, { view }),
  });

type Wanted = {
  readonly model: string;
  readonly version: string;
  readonly former: string;
  readonly mapping: AnswerMapping;
};

export const startRehearsal = (body: Wanted): Promise<CommandResult> =>
  onceKnown(() => bodyOf(api.POST('/api/scoring/desk/rehearsals', { body })), ['model-version-not-found']);
