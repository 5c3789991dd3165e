import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { leaveForProvider } from '../api/single-sign-on.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

/** Who has no password confirms at the identity provider, which asks for credentials again. */
export const ConfirmBySso = ({ email }: { readonly email: string }) => {
  const { t } = useTranslation();
  const leaving = useCommand(() =>
    leaveForProvider(email, `${window.location.pathname}${window.location.search}`, true),
  );
  return (
    <Stack>
      <Text size="sm">{t('security.confirmBySsoLead')}</Text>
      <ProblemNote error={leaving.error} />
      <Button loading={leaving.isPending} onClick={() => leaving.mutate()}>
        {t('security.confirmBySso')}
      </Button>
    </Stack>
  );
};
