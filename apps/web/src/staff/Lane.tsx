import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './staff.module.css';

type Props = {
  readonly id: string;
  readonly title: string;
  readonly filters?: ReactNode;
  readonly children: ReactNode;
};

export const Lane = ({ id, title, filters, children }: Props) => (
  <section id={id} className={classes['lane']} aria-labelledby={`${id}-title`}>
    <div className={classes['laneHead']}>
      <Title order={2} id={`${id}-title`}>
        {title}
      </Title>
      {filters}
    </div>
    {children}
  </section>
);
