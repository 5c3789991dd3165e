import type { Proof, Score, ScoreChange, scoreSummary } from '@cairn/contracts/scoring/http/scores.js';
import type { Evaluation } from '@cairn/maturity-models';
import { queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { z } from 'zod';
import { isProblem } from './problem.js';
import { get } from './request.js';

export type ScoreSummary = z.output<typeof scoreSummary>;

const scoringPath = (organizationId: string, assessmentId: string): string =>
  `/api/scoring/${organizationId}/assessments/${assessmentId}`;
const scorePath = (organizationId: string, assessmentId: string): string =>
  `${scoringPath(organizationId, assessmentId)}/score`;

/** `null` before the first calculation. */
export const scoreQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['score', organizationId, assessmentId],
    queryFn: async ({ signal }): Promise<Score | null> => {
      try {
        return await get<Score>(scorePath(organizationId, assessmentId), signal);
      } catch (error) {
        if (isProblem(error, 404)) return null;
        throw error;
      }
    },
  });

export const scoresQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['scores', organizationId],
    queryFn: ({ signal }) => get<ScoreSummary[]>(`/api/scoring/${organizationId}/scores`, signal),
  });

/** The result as it stood at a moment, with what it rests on; it never changes. */
export const proofQuery = (organizationId: string, assessmentId: string, asOf: string) =>
  queryOptions({
    queryKey: ['proof', organizationId, assessmentId, asOf],
    queryFn: ({ signal }) =>
      get<Proof>(`${scoringPath(organizationId, assessmentId)}/proof?asOf=${encodeURIComponent(asOf)}`, signal),
  });

export const historyQuery = (organizationId: string, assessmentId: string) =>
  queryOptions({
    queryKey: ['score-history', organizationId, assessmentId],
    queryFn: ({ signal }) => get<ScoreChange[]>(`${scoringPath(organizationId, assessmentId)}/history`, signal),
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
      source = new EventSource(`${scorePath(organizationId, assessmentId)}/live`);
      source.onmessage = ({ data }: MessageEvent<string>) =>
        queries.setQueryData(scoreQuery(organizationId, assessmentId).queryKey, JSON.parse(data) as Score);
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
