import { type QueryKey, useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';

type Options<Result> = {
  /** Query keys (or their beginnings) to read again once it is done. */
  readonly refresh?: readonly QueryKey[];
  /** For people who are not signed in: a refusal is no ended session. */
  readonly guest?: boolean;
  readonly onDone?: (result: Result) => void | Promise<void>;
};

/**
 * A command sent to the API: `mutate(input)`, `isPending`, `error` for a `ProblemNote`. What changed is read again
 * before `onDone`.
 */
export const useCommand = <Input = void, Result = unknown>(
  send: (input: Input) => Promise<Result>,
  { refresh = [], guest = false, onDone }: Options<Result> = {},
): UseMutationResult<Result, Error, Input> => {
  const queries = useQueryClient();
  return useMutation<Result, Error, Input>({
    mutationFn: send,
    meta: { guest },
    onSuccess: async (result) => {
      await Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })));
      await onDone?.(result);
    },
  });
};
