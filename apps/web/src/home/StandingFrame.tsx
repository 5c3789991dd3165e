import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import classes from './home.module.css';

type Props = {
  readonly facility: Facility;
  readonly model?: string | undefined;
  readonly picture: ReactNode;
  /** The three facts. */
  readonly children: ReactNode;
};

export const StandingFrame = ({ facility, model, picture, children }: Props) => {
  const headingId = useId();
  return (
    <section className={classes['standing']} aria-labelledby={headingId}>
      <div className={classes['picture']}>{picture}</div>
      <div className={classes['facts']}>
        <h2 id={headingId}>
          <Link to="/facilities/$facilityId" params={{ facilityId: facility.id }} search={{}}>
            <bdi>{facility.name}</bdi>
          </Link>
          {model && <span className={classes['model']}>{model}</span>}
        </h2>
        <div className={classes['three']}>{children}</div>
      </div>
    </section>
  );
};
