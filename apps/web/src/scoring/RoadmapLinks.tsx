import { Button, Group } from '@mantine/core';
import { IconRoute, IconTransform } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** From the result to what can be done about it. */
export const RoadmapLinks = ({ assessmentId, top }: { assessmentId: string; top: boolean }) => {
  const { t } = useTranslation();
  return (
    <Group className="screen-only" mt="md" gap="sm">
      {!top && (
        <Button
          variant="default"
          leftSection={<IconRoute size={16} aria-hidden />}
          renderRoot={(props) => (
            <Link
              to="/assessments/$assessmentId/roadmap"
              params={{ assessmentId }}
              search={({ organization }) => (organization ? { organization } : {})}
              {...props}
            />
          )}
        >
          {t('roadmap.open')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconTransform size={16} aria-hidden />}
        renderRoot={(props) => (
          <Link
            to="/assessments/$assessmentId/what-if"
            params={{ assessmentId }}
            search={({ organization }) => (organization ? { organization } : {})}
            {...props}
          />
        )}
      >
        {t('whatIf.open')}
      </Button>
    </Group>
  );
};
