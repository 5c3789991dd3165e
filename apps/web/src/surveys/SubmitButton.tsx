import type { Evaluation, Submission } from '@cairn/maturity-models';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { SubmitDialog } from './SubmitDialog.js';
import type { PlanSection } from './survey-plan.js';

type Props = {
  readonly plan: readonly PlanSection[];
  readonly evaluation: Evaluation;
  readonly submission: Submission;
  readonly goTo: (sectionId: string) => void;
};

export const SubmitButton = (props: Props) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  return (
    <>
      <Button onClick={dialog.open}>{t('survey.submit')}</Button>
      {open && <SubmitDialog {...props} onClose={dialog.close} />}
    </>
  );
};
