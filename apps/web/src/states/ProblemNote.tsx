import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useProblemText } from '../i18n/use-problem-text.js';

/** Why the last command was refused; nothing when it was not. */
export const ProblemNote = ({ error }: { error: unknown }) => {
  const problemText = useProblemText();
  if (!error) return null;
  return (
    <Alert role="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
      {problemText(error)}
    </Alert>
  );
};
