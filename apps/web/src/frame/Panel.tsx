import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './frame.module.css';

type Props = { readonly title?: string; readonly aside?: ReactNode; readonly children: ReactNode; readonly padded?: boolean };

/** A bordered surface with a heading. */
export const Panel = ({ title, aside, children, padded = true }: Props) => (
  <section className={classes['panel']} data-padded={padded || undefined} aria-label={title}>
    {title && (
      <div className={classes['panelHead']}>
        <Title order={2}>{title}</Title>
        {aside}
      </div>
    )}
    {children}
  </section>
);
