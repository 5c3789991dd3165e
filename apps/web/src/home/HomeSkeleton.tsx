import { Skeleton } from '@mantine/core';

export const HomeSkeleton = () => <Skeleton height={240} />;
