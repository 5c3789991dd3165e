import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/request.js';
import { useCommand } from '../api/use-command.js';
import { visitPath } from '../api/validation.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { useVisit } from './visit-context.js';

export const CancelVisit = () => {
  const { t } = useTranslation();
  const { visit } = useVisit();
  const [open, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const cancelling = useCommand(() => post(`${visitPath(visit.organizationId, visit.id)}/cancellation`, { reason: reason.trim() }), { refresh: [['visits']], onDone: dialog.close });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    cancelling.mutate();
  };
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t('validation.cancel')}
      </Button>
      <Modal opened={open} onClose={dialog.close} title={t('validation.cancelTitle')} closeButtonProps={{ 'aria-label': t('words.close') }}>
        <form onSubmit={submit}>
          <Stack>
            <Text>{t('validation.cancelText')}</Text>
            <Textarea label={t('validation.reason')} required autosize minRows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            <ProblemNote error={cancelling.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={dialog.close}>
                {t('validation.keep')}
              </Button>
              <Button type="submit" color="red" loading={cancelling.isPending} disabled={reason.trim() === ''}>
                {t('validation.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
};
