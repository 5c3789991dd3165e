import { IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconCircleMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from './Mark.js';

export type Result = 'met' | 'partly' | 'not-met' | 'not-applicable';

const icons = {
  met: IconCircleCheck,
  partly: IconCircleHalf2,
  'not-met': IconCircleDashed,
  'not-applicable': IconCircleMinus,
};
const tones = { met: 'good', partly: 'open', 'not-met': 'bad', 'not-applicable': 'off' } as const;

/** Met, partly, not met, not applicable. */
export const ResultMark = ({ result }: { result: Result }) => {
  const { t } = useTranslation();
  return (
    <Mark icon={icons[result]} tone={tones[result]}>
      {t(`words.result.${result}`)}
    </Mark>
  );
};

/** A criterion's status and share as a mark: some of it done is "partly". */
export const resultOf = (status: 'met' | 'not-met' | 'not-applicable', share: number): Result =>
  status === 'not-met' && share > 0 ? 'partly' : status;
