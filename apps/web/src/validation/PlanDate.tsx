import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProposalForm } from './ProposalForm.js';
import { useVisit } from './visit-context.js';

/** The form for a date, closed once one is fixed until another is asked for. */
export const PlanDate = () => {
  const { t } = useTranslation();
  const { visit } = useVisit();
  const [another, setAnother] = useState(false);
  if (another || visit.status !== 'scheduled') return <ProposalForm />;
  return (
    <Button variant="default" mb="md" onClick={() => setAnother(true)}>
      {t('validation.proposeOther')}
    </Button>
  );
};
