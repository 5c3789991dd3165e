import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '../states/ErrorState.js';
import classes from './frame.module.css';

export const RouteError = ({ error, reset }: ErrorComponentProps) => (
  <div className={classes['page']}>
    <ErrorState error={error} onRetry={reset} />
  </div>
);
