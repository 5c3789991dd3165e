import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '@mantine/core';
import { ErrorState } from './ErrorState.js';

type DataOf<Queries> = {
  readonly [Key in keyof Queries]: Queries[Key] extends { readonly data: infer Data }
    ? Exclude<Data, undefined>
    : never;
};

type AllProps<Queries> = {
  readonly queries: Queries;
  readonly skeleton: ReactNode;
  readonly children: (data: DataOf<Queries>) => ReactNode;
};

/**
 * The skeleton until all the data is there, the error state when some of it cannot be had; data once shown stays on
 * failing refreshes.
 */
export const AwaitAll = <const Queries extends readonly UseQueryResult<unknown>[]>({
  queries,
  skeleton,
  children,
}: AllProps<Queries>) => {
  const { t } = useTranslation();
  const missing = queries.filter(({ data }) => data === undefined);
  if (missing.length === 0) return children(queries.map(({ data }) => data) as unknown as DataOf<Queries>);
  const failed = missing.filter(({ isError }) => isError);
  if (failed[0]) {
    return <ErrorState error={failed[0].error} onRetry={() => failed.forEach((query) => void query.refetch())} />;
  }
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('states.loading')}</VisuallyHidden>
      {skeleton}
    </div>
  );
};

type Props<T> = {
  readonly query: UseQueryResult<T>;
  readonly skeleton: ReactNode;
  readonly children: (data: T) => ReactNode;
};

/** `AwaitAll` for one query. */
export const Await = <T,>({ query, skeleton, children }: Props<T>) => (
  <AwaitAll queries={[query]} skeleton={skeleton}>
    {([data]) => children(data as T)}
  </AwaitAll>
);
