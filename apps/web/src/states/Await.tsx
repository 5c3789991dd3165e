import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '@mantine/core';
import { ErrorState } from './ErrorState.js';

type Props<T> = {
  readonly query: UseQueryResult<T>;
  readonly skeleton: ReactNode;
  readonly children: (data: T) => ReactNode;
};

/**
 * The skeleton until the data is there, the error state when it cannot be had; data once shown stays on failing
 * refreshes.
 */
export const Await = <T,>({ query, skeleton, children }: Props<T>) => {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('states.loading')}</VisuallyHidden>
      {skeleton}
    </div>
  );
};
