import { Button, Checkbox, Group, Modal, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, seen } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ofVisit } from '../api/validation.js';
import { DayField } from '../frame/DayField.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { useVisit } from './visit-context.js';

/** The hospital turns the offered times down, says when it suits, and to whom it objects. */
export const DeclineProposal = () => {
  const { t } = useTranslation();
  const { visit } = useVisit();
  const [open, dialog] = useDisclosure(false);
  const [message, setMessage] = useState('');
  const [window, setWindow] = useState({ earliest: visit.earliest, latest: visit.latest });
  const [objections, setObjections] = useState<readonly string[]>([]);
  const declining = useCommand(
    () =>
      api.POST('/api/validation/{organizationId}/visits/{visitId}/refusal', {
        params: { path: ofVisit(visit), header: seen(visit.version) },
        body: { message: message.trim(), window, objections: [...objections] },
      }),
    { refresh: [['visits']], onDone: dialog.close },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    declining.mutate();
  };
  const ordered = window.earliest !== '' && window.earliest <= window.latest;
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t('planning.decline')}
      </Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('planning.declineTitle')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <form onSubmit={submit}>
          <Stack>
            <Text>{t('planning.declineText')}</Text>
            <Textarea
              label={t('planning.message')}
              required
              autosize
              minRows={2}
              maxLength={2000}
              value={message}
              onChange={(event) => setMessage(event.currentTarget.value)}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <DayField
                label={t('validation.earliest')}
                required
                value={window.earliest}
                onDay={(earliest) => setWindow((before) => ({ ...before, earliest }))}
              />
              <DayField
                label={t('validation.latest')}
                required
                min={window.earliest}
                value={window.latest}
                error={!ordered && t('validation.missing.order')}
                onDay={(latest) => setWindow((before) => ({ ...before, latest }))}
              />
            </SimpleGrid>
            <Checkbox.Group
              label={t('planning.object')}
              description={t('planning.objectHint')}
              value={[...objections]}
              onChange={setObjections}
            >
              <Stack gap="xs" mt="xs">
                {visit.proposal?.validators.map(({ personId, name }) => (
                  <Checkbox key={personId} value={personId} label={<bdi>{name}</bdi>} />
                ))}
              </Stack>
            </Checkbox.Group>
            <ProblemNote error={declining.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={dialog.close}>
                {t('words.cancel')}
              </Button>
              <Button type="submit" loading={declining.isPending} disabled={message.trim() === '' || !ordered}>
                {t('planning.decline')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
};
