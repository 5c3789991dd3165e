import type { ReactNode } from 'react';
import classes from './frame.module.css';

type Props = {
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
  /** A line for each. */
  readonly lines?: boolean;
};

/** Names and values; what has no value is left out. */
export const Facts = ({ facts, lines = false }: Props) => (
  <dl className={classes['facts']} data-lines={lines || undefined}>
    {facts.map(
      ([name, value]) =>
        value !== null && (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
);
