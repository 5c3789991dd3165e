import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { OpenAssessmentForm } from './OpenAssessmentForm.js';

type Props = {
  readonly organizationId: string;
  /** One of them is chosen, where there are several. */
  readonly facilities: readonly Facility[];
};

/** An archived facility opens nothing new. */
export const OpenAssessmentButton = ({ organizationId, facilities: all }: Props) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const facilities = all.filter(({ archived }) => !archived);
  if (facilities.length === 0) return null;
  return (
    <>
      <Button onClick={dialog.open}>{t('survey.open')}</Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('survey.openTitle')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <OpenAssessmentForm organizationId={organizationId} facilities={facilities} onCancel={dialog.close} />
      </Modal>
    </>
  );
};
