import { highestFocusAreaScore, type ModelVersion } from '@cairn/maturity-models';
import { useFormat } from '../i18n/use-format.js';

type Figure = { readonly text: string; /** Of the whole bar, in percent. */ readonly width: string };

/**
 * A focus-area score in words and as a bar: on the scale of the stages where the model version has it so, otherwise as
 * a share.
 */
export const useFocusAreaFigure = (): ((model: ModelVersion, score: number) => Figure) => {
  const format = useFormat();
  return (model, score) => {
    const share = Math.min(1, score / highestFocusAreaScore(model));
    return { text: model.focusAreaScale ? format.number(score, 2) : format.share(share), width: `${100 * share}%` };
  };
};
