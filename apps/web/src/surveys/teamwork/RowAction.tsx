import type { Icon } from '@tabler/icons-react';
import { WholeName } from '../../frame/WholeName.js';
import classes from '../survey.module.css';

type Props = {
  readonly icon: Icon;
  /** How many there are behind it. */
  readonly count?: number;
  readonly children: string;
  readonly onClick: () => void;
  readonly title?: string;
  /** Of a toggle. */
  readonly pressed?: boolean;
  /** Of what opens a panel. */
  readonly opens?: { readonly id: string; readonly open: boolean };
  readonly some?: boolean;
  readonly flag?: boolean;
};

/** One small thing to do on a row. */
export const RowAction = ({
  icon: Icon,
  count = 0,
  children,
  onClick,
  title,
  pressed,
  opens,
  some = count > 0,
  flag,
}: Props) => (
  <button
    type="button"
    className={classes['action']}
    onClick={onClick}
    title={title}
    aria-pressed={pressed}
    aria-expanded={opens?.open}
    aria-controls={opens?.open ? opens.id : undefined}
    data-some={some || undefined}
    data-flag={flag || undefined}
  >
    <Icon size={16} aria-hidden />
    <span>
      <WholeName>{children}</WholeName>
    </span>
    {count > 0 && <span>{count}</span>}
  </button>
);
