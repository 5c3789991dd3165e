import type { BenchmarkFigures } from '@cairn/contracts/scoring/http/benchmarks.js';
import { useFormat } from '../i18n/use-format.js';

export const figures = ['mean', 'lowest', 'lowerQuartile', 'median', 'upperQuartile', 'highest'] as const;
export type Figure = (typeof figures)[number];

const twoDigitsUpTo = 10;

/** A figure with as many decimals as it was shown with. */
export const useFigure = (): ((from: BenchmarkFigures, figure: Figure) => string) => {
  const format = useFormat();
  const decimals = (value: number, figure: Figure): number => {
    if (figure === 'mean') return 2;
    return figure === 'lowest' || figure === 'highest' || value >= twoDigitsUpTo ? 0 : 1;
  };
  return (from, figure) => format.number(from[figure], decimals(from[figure], figure));
};
