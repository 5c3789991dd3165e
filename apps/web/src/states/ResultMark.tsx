import { IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconCircleMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './states.module.css';

export type Result = 'met' | 'partly' | 'not-met' | 'not-applicable';

const icons = { met: IconCircleCheck, partly: IconCircleHalf2, 'not-met': IconCircleDashed, 'not-applicable': IconCircleMinus };

/** Met, partly, not met, not applicable: icon, word and colour. */
export const ResultMark = ({ result }: { result: Result }) => {
  const { t } = useTranslation();
  const Icon = icons[result];
  return (
    <span className={classes['result']} data-result={result}>
      <Icon size={16} aria-hidden />
      {t(`words.result.${result}`)}
    </span>
  );
};

/** A criterion's status and share as a mark: some of it done is "partly". */
export const resultOf = (status: 'met' | 'not-met' | 'not-applicable', share: number): Result => (status === 'not-met' && share > 0 ? 'partly' : status);
