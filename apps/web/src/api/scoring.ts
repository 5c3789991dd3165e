import type { LiveScore, Proof, Score, ScoreChange, scoreSummary } from '@cairn/contracts/scoring/http/scores.js';
import type { Evaluation } from '@cairn/maturity-models';
import { queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { z } from 'zod';
import { addressOf, api, bodyOf } from './api.js';
import { isProblem } from './problem.js';
import { readEveryRow } from './pages.js';

export type ScoreSummary = z.output<typeof scoreSummary>;

/** `null` before the first calculation. */
export const scoreQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['score', organizationId, assessmentId],
    queryFn: async ({ signal }): Promise<Score | null> => {
      try {
        return await bodyOf(
          api.GET('/api/scoring/{organizationId}/assessments/{assessmentId}/score', {
            params: { path: { organizationId, assessmentId } },
            signal,
          }),
        );
      } catch (error) {
        if (isProblem(error, 404)) return null;
        throw error;
      }
    },
  });

export const scoresQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['scores', organizationId],
    queryFn: ({ signal }): Promise<ScoreSummary[]> =>
      readEveryRow('/api/scoring/{organizationId}/scores', { organizationId }, signal),
  });

/** The result as it stood at a moment, with what it rests on; it never changes. */
export const proofQuery = (organizationId: string, assessmentId: string, asOf: string) =>
  queryOptions({
    queryKey: ['proof', organizationId, assessmentId, asOf],
    queryFn: ({ signal }): Promise<Proof> =>
      bodyOf(
        api.GET('/api/scoring/{organizationId}/assessments/{assessmentId}/proof', {
          params: { path: { organizationId, assessmentId }, query: { asOf } },
          signal,
        }),
      ),
  });

export const historyQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['score-history', organizationId, assessmentId],
    queryFn: ({ signal }): Promise<ScoreChange[]> =>
      bodyOf(
        api.GET('/api/scoring/{organizationId}/assessments/{assessmentId}/history', {
          params: { path: { organizationId, assessmentId } },
          signal,
        }),
      ),
  });

export const evaluationOf = (score: Pick<Score, 'evaluation'> | null | undefined): Evaluation | null =>
  (score?.evaluation ?? null) as Evaluation | null;

const pauseBeforeReconnecting = 5_000;

/** The score of an assessment, kept up to date by the server's event stream while the page is open. */
export const useLiveScore = (organizationId: string, assessmentId: string): UseQueryResult<Score | null> => {
  const queries = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const connect = (): void => {
      source = new EventSource(
        addressOf('/api/scoring/{organizationId}/assessments/{assessmentId}/score/live', {
          organizationId,
          assessmentId,
        }),
      );
      source.onmessage = ({ data }: MessageEvent<string>) => {
        const { queryKey } = scoreQuery(organizationId, assessmentId);
        const { changed: _, ...now } = JSON.parse(data) as LiveScore;
        const shown = queries.getQueryData(queryKey);
        if (shown?.calculatedAt === now.calculatedAt) queries.setQueryData(queryKey, { ...shown, ...now });
        else void queries.invalidateQueries({ queryKey });
      };
      source.onerror = () => {
        if (source?.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(connect, pauseBeforeReconnecting);
      };
    };
    connect();
    return () => {
      source?.close();
      clearTimeout(timer);
    };
  }, [queries, organizationId, assessmentId]);
  return useQuery(scoreQuery(organizationId, assessmentId));
};
