import { useInterval } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useReducer } from 'react';
import { clockQuery } from '../api/demo.js';
import { useMe } from '../api/me.js';

const READ_AGAIN_MS = 15_000;

/** The present instant, read again and again; null while the clock of a demo is not known, as without a network. */
export const useVisitClock = (): string | null => {
  const { demo } = useMe();
  const { data } = useQuery({ ...clockQuery, enabled: demo, refetchInterval: READ_AGAIN_MS });
  const [, readAgain] = useReducer((times: number) => times + 1, 0);
  useInterval(readAgain, READ_AGAIN_MS, { autoInvoke: true });
  return demo ? (data?.now ?? null) : new Date().toISOString();
};
