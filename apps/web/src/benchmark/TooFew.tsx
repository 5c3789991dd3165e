import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../states/EmptyState.js';

type Props = { readonly asOf: string | null; readonly filtered: boolean; readonly onAll: () => void };

/** The same whether there are some peers or none. */
export const TooFew = ({ asOf, filtered, onAll }: Props) => {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('benchmarks.tooFewTitle')}
      action={filtered && <Button onClick={onAll}>{t('benchmarks.everyone')}</Button>}
    >
      {asOf === null ? t('benchmarks.noSnapshot') : t('benchmarks.tooFew')}{' '}
      {asOf !== null && filtered && t('benchmarks.tooFewNext')}
    </EmptyState>
  );
};
