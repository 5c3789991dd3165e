import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Back from a page about a result to the result. */
export const ToResult = ({ assessmentId }: { assessmentId: string }) => {
  const { t } = useTranslation();
  return (
    <Anchor
      renderRoot={(props) => (
        <Link
          to="/assessments/$assessmentId/result"
          params={{ assessmentId }}
          search={({ organization }) => (organization ? { organization } : {})}
          {...props}
        />
      )}
    >
      {t('roadmap.result')}
    </Anchor>
  );
};
