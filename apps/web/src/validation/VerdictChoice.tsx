import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../api/validation.js';
import { verdictIcons } from './VerdictMark.js';
import classes from './workbook.module.css';

const verdicts: readonly Verdict[] = ['confirmed', 'contradicted', 'not-seen'];

type Props = {
  readonly name: string;
  readonly legend: string;
  readonly value: Verdict | null;
  readonly disabled: boolean;
  readonly onChoose: (verdict: Verdict) => void;
};

/** Three large targets. */
export const VerdictChoice = ({ name, legend, value, disabled, onChoose }: Props) => {
  const { t } = useTranslation();
  return (
    <fieldset className={classes['verdicts']} disabled={disabled}>
      <VisuallyHidden component="legend">{legend}</VisuallyHidden>
      {verdicts.map((verdict) => {
        const Icon = verdictIcons[verdict];
        return (
          <label key={verdict} data-verdict={verdict}>
            <input type="radio" name={name} checked={value === verdict} onChange={() => onChoose(verdict)} />
            <Icon size={20} aria-hidden />
            {t(`validation.verdicts.${verdict}`)}
          </label>
        );
      })}
    </fieldset>
  );
};
