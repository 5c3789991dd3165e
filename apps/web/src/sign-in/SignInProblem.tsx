import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { authProblem } from '../api/auth-problem.js';
import { ProblemNote } from '../states/ProblemNote.js';

/** `wrong` is said when what was typed does not fit. */
export const SignInProblem = ({ error, wrong }: { error: unknown; wrong: string }) => {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = authProblem(error);
  if (problem === 'other') return <ProblemNote error={error} />;
  return (
    <Alert role="alert" color="red" variant="outline">
      {problem === 'wrong' ? wrong : t('signIn.tooOften')}
    </Alert>
  );
};
