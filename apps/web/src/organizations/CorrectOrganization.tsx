import type { Organization } from '@cairn/contracts/organizations/http/organizations.js';
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, seen } from '../api/api.js';
import { useNow } from '../api/demo.js';
import { isProblem } from '../api/problem.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { CorrectionFields } from './CorrectionFields.js';
import { CountryChoice } from './CountryChoice.js';
import { identifierLines, identifiersIn } from './identifiers-typed.js';

/** Puts name, country and identifiers right from a day on. */
export const CorrectOrganization = ({ organization }: { readonly organization: Organization }) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const today = useNow().slice(0, 10);
  const [name, setName] = useState(organization.name);
  const [country, setCountry] = useState(organization.country);
  const [typed, setTyped] = useState(identifierLines(organization.identifiers));
  const [grounds, setGrounds] = useState({ from: today, reason: '' });
  const read = identifiersIn(typed);
  const correction = useCommand(
    () =>
      api.PUT('/api/organizations/{organizationId}/profile', {
        params: { path: { organizationId: organization.id }, header: seen(organization.version) },
        body: {
          name,
          country,
          identifiers: 'identifiers' in read ? read.identifiers : [],
          from: grounds.from,
          ...(grounds.reason.trim() && { reason: grounds.reason.trim() }),
        },
      }),
    { refresh: [['organizations'], ['me']], onDone: dialog.close },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if ('identifiers' in read) correction.mutate();
  };
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t('organizations.correct')}
      </Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('organizations.correctOrganization')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <form onSubmit={submit}>
          <Stack>
            <Text>{t('organizations.correctLead')}</Text>
            <TextInput
              label={t('organizations.name')}
              required
              maxLength={160}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <CountryChoice value={country} onChange={setCountry} />
            <Textarea
              label={t('organizations.identifiers')}
              description={t('organizations.identifiersHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              autosize
              minRows={1}
              error={'wrongLine' in read && t('organizations.identifiersWrong', { line: read.wrongLine })}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <CorrectionFields
              grounds={grounds}
              onChange={(change) => setGrounds((before) => ({ ...before, ...change }))}
              reasonNeeded={isProblem(correction.error) && correction.error.problem.code === 'correction-needs-reason'}
              today={today}
            />
            <ProblemNote error={correction.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={dialog.close}>
                {t('words.cancel')}
              </Button>
              <Button type="submit" loading={correction.isPending}>
                {t('organizations.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
};
