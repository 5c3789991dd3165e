import { Button, Code, Stack, Text, Title } from '@mantine/core';
import { IconCloudOff, IconMapOff, IconMoodConfuzed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, isProblem, Unreachable } from '../api/problem.js';
import { useProblemText } from '../i18n/use-problem-text.js';
import classes from './states.module.css';

type Props = { readonly error: unknown; readonly onRetry?: (() => void) | undefined };

/** Instead of a page or panel: what happened, what is safe, what to do. */
export const ErrorState = ({ error, onRetry }: Props) => {
  const { t } = useTranslation();
  const problemText = useProblemText();
  /** An address that names nothing, in whatever form, leads nowhere. */
  const missing = isProblem(error, 404) || isProblem(error, 422);
  const away = error instanceof Unreachable;
  const Icon = missing ? IconMapOff : away ? IconCloudOff : IconMoodConfuzed;
  const reference = error instanceof ApiProblem && error.problem.status >= 500 ? error.problem.requestId : '';
  return (
    <Stack className={classes['state']} role="alert" align="flex-start" gap="sm">
      <Icon size={28} stroke={1.5} aria-hidden />
      <Title order={2}>
        {missing ? t('states.missingTitle') : away ? t('states.unreachableTitle') : t('states.errorTitle')}
      </Title>
      <Text>
        {missing
          ? t('states.missing')
          : away
            ? t('states.unreachable')
            : `${problemText(error)} ${t('states.errorSafe')}`}
      </Text>
      {reference && (
        <Text size="sm" c="dimmed">
          {t('states.reference')} <Code>{reference}</Code>
        </Text>
      )}
      {onRetry && !missing && (
        <Button variant="default" onClick={onRetry}>
          {t('states.retry')}
        </Button>
      )}
    </Stack>
  );
};
