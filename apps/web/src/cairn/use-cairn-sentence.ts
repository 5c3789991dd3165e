import { useTranslation } from 'react-i18next';
import type { CairnPicture } from './cairn-picture.js';
import { useFigureWords } from './use-figure-words.js';

/** The sentence that says what the cairn shows. */
export const useCairnSentence = (): ((picture: CairnPicture) => string) => {
  const { t } = useTranslation();
  const words = useFigureWords();
  return ({ stage, highest, missing, branchesMet, stack, row, figure }) => {
    if (figure) return words(figure);
    if (stage === null) return t('cairn.notScored');
    const branches = row.length + stack.filter(({ branch }) => branch !== null).length;
    const parts = [
      t('cairn.stage', { stage, highest }),
      ...(missing > 0 ? [t('cairn.next', { count: missing, next: stage + 1 })] : []),
      ...(branches > 0 ? [t('cairn.branchesMet', { count: branchesMet, total: branches })] : []),
    ];
    return parts.join(', ');
  };
};
