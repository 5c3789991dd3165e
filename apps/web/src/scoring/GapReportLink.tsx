import { Button } from '@mantine/core';
import { IconReportAnalytics } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export const GapReportLink = ({ assessmentId }: { assessmentId: string }) => {
  const { t } = useTranslation();
  return (
    <Button
      leftSection={<IconReportAnalytics size={16} aria-hidden />}
      renderRoot={(props) => (
        <Link
          to="/assessments/$assessmentId/gap-report"
          params={{ assessmentId }}
          search={(search) => search}
          {...props}
        />
      )}
    >
      {t('gapReport.open')}
    </Button>
  );
};
