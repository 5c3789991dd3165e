import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isProblem } from './problem.js';
import { sessionEnded } from './session-ended.js';

const onError = (error: unknown): void => {
  if (isProblem(error, 401)) sessionEnded();
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({
    onError: (error, _input, _context, mutation) => mutation.meta?.['guest'] !== true && onError(error),
  }),
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      networkMode: 'always',
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < 2,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
