import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { QueryKey } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from './ProblemNote.js';

type Props = {
  readonly button: string;
  readonly title: string;
  readonly text: string;
  /** The label of the field. */
  readonly reason: string;
  /** The way out of it; without it "Cancel". */
  readonly keep?: string;
  readonly color?: string;
  readonly send: (reason: string) => Promise<unknown>;
  readonly refresh: readonly QueryKey[];
};

/** Does something that needs a reason, which others read later. */
export const ReasonButton = ({ button, title, text, reason: label, keep, color, send, refresh }: Props) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const doing = useCommand(() => send(reason.trim()), { refresh, onDone: dialog.close });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    doing.mutate();
  };
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {button}
      </Button>
      <Modal opened={open} onClose={dialog.close} title={title} closeButtonProps={{ 'aria-label': t('words.close') }}>
        <form onSubmit={submit}>
          <Stack>
            <Text>{text}</Text>
            <Textarea
              label={label}
              required
              autosize
              minRows={2}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <ProblemNote error={doing.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={dialog.close}>
                {keep ?? t('words.cancel')}
              </Button>
              <Button type="submit" loading={doing.isPending} disabled={reason.trim() === ''} {...(color && { color })}>
                {button}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
};
