import type { ReactNode } from 'react';
import classes from './survey.module.css';

type Props = {
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly quiet?: boolean;
  readonly children: ReactNode;
};

export const OptionPill = ({ name, checked, onChoose, quiet = false, children }: Props) => (
  <label className={classes['pill']} data-quiet={quiet || undefined}>
    <input type="radio" name={name} checked={checked} onChange={onChoose} />
    {children}
  </label>
);
