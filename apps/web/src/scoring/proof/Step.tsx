import { type ReactNode, useState } from 'react';
import { useStartsOpen } from './opening.js';
import classes from './proof.module.css';

type Props = {
  readonly level: 'group' | 'criterion' | 'rule';
  readonly open?: boolean;
  readonly summary: ReactNode;
  readonly children: ReactNode;
};

/**
 * A branch of the tree that opens and closes, by the browser's own means; what is inside is made when it is first seen.
 */
export const Step = ({ level, open: otherwise = false, summary, children }: Props) => {
  const [open, setOpen] = useState(useStartsOpen(otherwise));
  return (
    <details
      className={classes['step']}
      data-level={level}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {open && children}
    </details>
  );
};
