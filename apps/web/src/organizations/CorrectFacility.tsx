import { facilityProfile } from '@cairn/contracts/organizations/facility.js';
import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import { Button, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, seen } from '../api/api.js';
import { useNow } from '../api/demo.js';
import { useCommand } from '../api/use-command.js';
import { CorrectionFields } from './CorrectionFields.js';
import { FacilityForm, type NewFacility } from './FacilityForm.js';
import { identifierLines, identifiersIn } from './identifiers-typed.js';

type Props = { readonly organizationId: string; readonly facility: Facility };

/** Puts the profile right from a day on. */
export const CorrectFacility = ({ organizationId, facility }: Props) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const today = useNow().slice(0, 10);
  const [grounds, setGrounds] = useState({ from: today, reason: '' });
  const [place, setPlace] = useState(facility.place ?? '');
  const [typed, setTyped] = useState(identifierLines(facility.identifiers));
  const read = identifiersIn(typed);
  const correction = useCommand(
    (profile: NewFacility) =>
      api.PUT('/api/organizations/{organizationId}/facilities/{facilityId}/profile', {
        params: { path: { organizationId, facilityId: facility.id }, header: seen(facility.version) },
        body: {
          ...profile,
          ...(place.trim() && { place: place.trim() }),
          identifiers: 'identifiers' in read ? read.identifiers : [],
          from: grounds.from,
          ...(grounds.reason.trim() && { reason: grounds.reason.trim() }),
        },
      }),
    { refresh: [['facilities', organizationId], ['assessments']], onDone: dialog.close },
  );
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t('organizations.correct')}
      </Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        size="lg"
        title={t('organizations.correctTitle')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <Stack>
          <Text>{t('organizations.correctLead')}</Text>
          <FacilityForm
            known={facilityProfile.parse(facility)}
            submit={t('organizations.save')}
            sending={correction.isPending}
            error={correction.error}
            onSubmit={(profile) => {
              if ('identifiers' in read) correction.mutate(profile);
            }}
          >
            <TextInput
              label={t('organizations.city')}
              maxLength={120}
              value={place}
              onChange={(event) => setPlace(event.currentTarget.value)}
            />
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
              reasonNeeded={facility.reasonAsked}
              today={today}
            />
          </FacilityForm>
        </Stack>
      </Modal>
    </>
  );
};
