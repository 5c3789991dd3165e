import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

/** Signs in by a passkey; what it takes is loaded when it is chosen. */
export const PasskeyButton = ({ onDone }: { readonly onDone: () => Promise<void> }) => {
  const { t } = useTranslation();
  const entry = useCommand(async () => (await import('../api/passkeys.js')).signInByPasskey(), {
    guest: true,
    onDone: (entered) => (entered ? onDone() : undefined),
  });
  if (!('PublicKeyCredential' in window)) return null;
  return (
    <>
      <Button variant="default" size="md" loading={entry.isPending} onClick={() => entry.mutate()}>
        {t('signIn.byPasskey')}
      </Button>
      <ProblemNote error={entry.error} />
    </>
  );
};
