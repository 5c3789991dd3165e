import { Skeleton } from '@mantine/core';
import frame from '../frame/frame.module.css';

export const ResultSkeleton = () => (
  <div className={frame['page']}>
    <Skeleton height={34} width={280} />
    <Skeleton height={300} />
    <Skeleton height={220} />
    <Skeleton height={320} />
  </div>
);
