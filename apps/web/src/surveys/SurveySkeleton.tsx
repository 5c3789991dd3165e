import { Skeleton } from '@mantine/core';
import frame from '../frame/frame.module.css';
import classes from './survey.module.css';

export const SurveySkeleton = () => (
  <div className={frame['page']}>
    <Skeleton height={34} width={280} />
    <Skeleton height={72} />
    <div className={classes['columns']}>
      <div className={classes['tree']}>
        {Array.from({ length: 8 }, (_, i) => (
          <Skeleton key={i} height={20} mb={16} />
        ))}
      </div>
      <div>
        <Skeleton height={28} width={320} mb={24} />
        {Array.from({ length: 4 }, (_, i) => (
          <Skeleton key={i} height={132} mb={16} />
        ))}
      </div>
    </div>
  </div>
);
