import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { IconCircleCheck, IconClockX, IconReplace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../states/Mark.js';

export type Standing = Certification['standing'];

const icons = { valid: IconCircleCheck, expired: IconClockX, replaced: IconReplace };
const tones = { valid: 'good', expired: 'bad', replaced: 'off' } as const;

/** Valid, expired or replaced. */
export const StandingMark = ({ standing }: { standing: Standing }) => {
  const { t } = useTranslation();
  return (
    <Mark icon={icons[standing]} tone={tones[standing]}>
      {t(`certification.standing.${standing}`)}
    </Mark>
  );
};
