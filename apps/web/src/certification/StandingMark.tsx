import type { RegisterEntry } from '@cairn/contracts/certification/http/certifications.js';
import { IconBan, IconCircleCheck, IconClockX, IconPencil, IconPlayerPause, IconReplace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../states/Mark.js';

export type Standing = RegisterEntry['standing'];

const icons = {
  valid: IconCircleCheck,
  suspended: IconPlayerPause,
  expired: IconClockX,
  replaced: IconReplace,
  revoked: IconBan,
  corrected: IconPencil,
};
const tones = {
  valid: 'good',
  suspended: 'open',
  expired: 'bad',
  replaced: 'off',
  revoked: 'bad',
  corrected: 'off',
} as const;

/** Valid, or why not. */
export const StandingMark = ({ standing }: { standing: Standing }) => {
  const { t } = useTranslation();
  return (
    <Mark icon={icons[standing]} tone={tones[standing]}>
      {t(`certification.standing.${standing}`)}
    </Mark>
  );
};
