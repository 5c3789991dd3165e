import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

type Props = {
  readonly name?: string;
  readonly submit: string;
  /** False when nothing was done, since the person closed the browser's dialog. */
  readonly send: (name: string) => Promise<unknown>;
  readonly onDone: () => void;
};

/** Names a passkey, a new one before it is made. */
export const PasskeyForm = ({ name: known = '', submit: text, send, onDone }: Props) => {
  const { t } = useTranslation();
  const [name, setName] = useState(known);
  const sending = useCommand(() => send(name.trim()), {
    refresh: [['passkeys']],
    onDone: (done) => (done === false ? undefined : onDone()),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sending.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('settings.passkeyName')}
          description={t('settings.passkeyNameHint')}
          required
          maxLength={60}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ProblemNote error={sending.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('words.cancel')}
          </Button>
          <Button type="submit" loading={sending.isPending}>
            {text}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
