import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './states.module.css';

type Props = {
  readonly icon: Icon;
  readonly tone?: 'good' | 'open' | 'bad' | 'off' | undefined;
  readonly children: ReactNode;
};

/** How something stands: icon, word and colour. */
export const Mark = ({ icon: Icon, tone, children }: Props) => (
  <span className={classes['mark']} data-tone={tone}>
    <Icon size={16} aria-hidden />
    {children}
  </span>
);
