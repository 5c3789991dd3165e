import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './states.module.css';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly picture?: ReactNode;
};

/** Nothing yet: what this is for, and the first step. */
export const EmptyState = ({ title, children, action, picture }: Props) => (
  <Stack className={classes['state']} align="flex-start" gap="sm">
    {picture}
    <Title order={2}>{title}</Title>
    <Text c="dimmed">{children}</Text>
    {action}
  </Stack>
);
