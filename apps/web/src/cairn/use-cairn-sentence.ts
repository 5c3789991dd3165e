import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import type { CairnPicture } from './cairn-picture.js';
import { useFigureWords } from './use-figure-words.js';

/** The sentence that says what the cairn shows. */
export const useCairnSentence = (): ((picture: CairnPicture) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useFigureWords();
  return ({ stage, highest, nextShare, branchesMet, stack, row, figure }) => {
    if (figure) return words(figure);
    if (stage === null) return t('cairn.notScored');
    const branches = row.length + stack.filter(({ branch }) => branch !== null).length;
    const parts = [
      t('cairn.stage', { stage, highest }),
      ...(stage < highest && nextShare > 0
        ? [t('cairn.next', { share: format.share(nextShare), next: stage + 1 })]
        : []),
      ...(branches > 0 ? [t('cairn.branchesMet', { count: branchesMet, total: branches })] : []),
    ];
    return parts.join(', ');
  };
};
