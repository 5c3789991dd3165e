import { type ModelVersion, scaleOf } from '@cairn/maturity-models';
import { useFormat } from '../i18n/use-format.js';

const decimals = { stage: 4, index: 1, levels: 1 } as const;

/** A score of a model version, everywhere with the same decimals: "4.4372", "61.4". */
export const useScoreFigure = (): ((model: ModelVersion, score: number) => string) => {
  const format = useFormat();
  return (model, score) => format.number(score, decimals[scaleOf(model).kind]);
};
