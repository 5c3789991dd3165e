import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { IconCircleCheck, IconClockX, IconReplace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './certification.module.css';

export type Standing = Certification['standing'];

const icons = { valid: IconCircleCheck, expired: IconClockX, replaced: IconReplace };

/** Valid, expired or replaced: icon, word and colour. */
export const StandingMark = ({ standing }: { standing: Standing }) => {
  const { t } = useTranslation();
  const Icon = icons[standing];
  return (
    <span className={classes['standing']} data-standing={standing}>
      <Icon size={16} aria-hidden />
      {t(`certification.standing.${standing}`)}
    </span>
  );
};
