import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../states/EmptyState.js';

export const NoResult = ({ assessmentId }: { assessmentId: string }) => {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('result.none')}
      action={
        <Button
          renderRoot={(props) => (
            <Link to="/assessments/$assessmentId" params={{ assessmentId }} search={(search) => search} {...props} />
          )}
        >
          {t('result.toSurvey')}
        </Button>
      }
    >
      {t('result.noneText')}
    </EmptyState>
  );
};
