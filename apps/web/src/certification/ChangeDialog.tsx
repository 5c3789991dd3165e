import type { CertificationChange, CertificationDetail } from '@cairn/contracts/certification/http/changes.js';
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeCertification, previewChange } from '../api/certification.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { ChangeEffects } from './ChangeEffects.js';

type Props = {
  readonly kind: CertificationChange['change'];
  readonly certification: CertificationDetail;
  readonly onClose: () => void;
};

/** First what is asked, then what it will do and who is mailed, then the change itself. */
export const ChangeDialog = ({ kind, certification, onClose }: Props) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [facilityName, setFacilityName] = useState(certification.facilityName);
  const [organizationName, setOrganizationName] = useState(certification.organizationName);
  const change: CertificationChange =
    kind === 'confirm-revocation'
      ? { change: kind }
      : kind === 'correct'
        ? { change: kind, reason, facilityName, organizationName }
        : { change: kind, reason };
  const previewing = useCommand(() => previewChange(certification, change));
  const changing = useCommand(() => changeCertification(certification, change), {
    refresh: [['certifications'], ['register']],
    onDone: onClose,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (previewing.data) changing.mutate();
    else previewing.mutate();
  };
  const preview = previewing.data;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`certification.change.${kind}.title`, { number: certification.number })}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          {preview ? (
            <ChangeEffects kind={kind} preview={preview} certification={certification} />
          ) : (
            <Text>{t(`certification.change.${kind}.text`)}</Text>
          )}
          {kind === 'correct' && !preview && (
            <>
              <TextInput
                label={t('certification.facilityNameField')}
                required
                maxLength={120}
                dir="auto"
                value={facilityName}
                onChange={(event) => setFacilityName(event.currentTarget.value)}
              />
              <TextInput
                label={t('certification.organizationNameField')}
                required
                maxLength={160}
                dir="auto"
                value={organizationName}
                onChange={(event) => setOrganizationName(event.currentTarget.value)}
              />
            </>
          )}
          {kind !== 'confirm-revocation' && !preview && (
            <Textarea
              label={t('certification.reasonField')}
              description={t(`certification.change.${kind}.reasonHint`)}
              required
              autosize
              minRows={3}
              maxLength={2000}
              dir="auto"
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <ProblemNote error={previewing.error ?? changing.error} />
          <Group justify="flex-end">
            {preview ? (
              <Button variant="default" onClick={() => previewing.reset()}>
                {t('certification.change.back')}
              </Button>
            ) : (
              <Button variant="default" onClick={onClose}>
                {t('words.cancel')}
              </Button>
            )}
            {preview ? (
              !preview.refusal && (
                <Button type="submit" loading={changing.isPending}>
                  {t(`certification.change.${kind}.now`)}
                </Button>
              )
            ) : (
              <Button type="submit" loading={previewing.isPending}>
                {t('certification.change.next')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
