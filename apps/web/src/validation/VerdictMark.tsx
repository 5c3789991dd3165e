import { IconCircleCheck, IconCircleX, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../api/validation.js';
import classes from './validation.module.css';

export const verdictIcons = { confirmed: IconCircleCheck, contradicted: IconCircleX, 'not-seen': IconEyeOff };

export const VerdictMark = ({ verdict }: { verdict: Verdict }) => {
  const { t } = useTranslation();
  const Icon = verdictIcons[verdict];
  return (
    <span className={classes['verdict']} data-verdict={verdict}>
      <Icon size={16} aria-hidden />
      {t(`validation.verdicts.${verdict}`)}
    </span>
  );
};
