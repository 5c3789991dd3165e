import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import look from '../theme/look.module.css';
import classes from './frame.module.css';

type Props = {
  readonly title?: string;
  /** Beside the title: a quiet sentence, or something to choose. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly padded?: boolean;
};

/** A bordered surface with a heading. */
export const Panel = ({ title, aside, children, padded = true }: Props) => (
  <section className={classes['panel']} data-padded={padded || undefined} aria-label={title}>
    {title && (
      <div className={classes['panelHead']}>
        <Title order={2}>{title}</Title>
        {typeof aside === 'string' ? <span className={look['soft']}>{aside}</span> : aside}
      </div>
    )}
    {children}
  </section>
);
