import { IconCircleCheck, IconCircleX, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../api/validation.js';
import { Mark } from '../states/Mark.js';

export const verdictIcons = { confirmed: IconCircleCheck, contradicted: IconCircleX, 'not-seen': IconEyeOff };
const tones = { confirmed: 'good', contradicted: 'bad', 'not-seen': 'off' } as const;

export const VerdictMark = ({ verdict }: { verdict: Verdict }) => {
  const { t } = useTranslation();
  return (
    <Mark icon={verdictIcons[verdict]} tone={tones[verdict]}>
      {t(`validation.verdicts.${verdict}`)}
    </Mark>
  );
};
