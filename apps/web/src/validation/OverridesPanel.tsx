import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useMe } from '../api/me.js';
import { useCommand } from '../api/use-command.js';
import { ofVisit } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { useVisit } from './visit-context.js';
import classes from './validation.module.css';

/** Conflicts of interest and objections that are set aside for this visit, for everybody to see. */
export const OverridesPanel = () => {
  const { t } = useTranslation();
  const { visit } = useVisit();
  const { person, programmeRoles } = useMe();
  const approving = useCommand(
    (personId: string) =>
      api.POST('/api/validation/{organizationId}/visits/{visitId}/overrides/{personId}/approval', {
        params: { path: { ...ofVisit(visit), personId } },
      }),
    { refresh: [['visits'], ['proposals']] },
  );
  if (visit.overrides.length === 0) return null;
  const manages = programmeRoles.includes('manager');
  return (
    <Panel title={t('planning.overrides')}>
      <Stack>
        {visit.overrides.map(({ personId, name, reason, requestedBy, approvedBy }) => (
          <div key={personId}>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <p className={classes['prose']}>
              <bdi>{reason}</bdi>
            </p>
            <Text size="sm" c="dimmed">
              {approvedBy
                ? t('planning.overriddenBy', { one: requestedBy, other: approvedBy })
                : t('planning.overrideWaits', { one: requestedBy })}
            </Text>
            {approvedBy === null && manages && personId !== person.id && (
              <Button
                mt="xs"
                variant="default"
                loading={approving.isPending}
                onClick={() => approving.mutate(personId)}
              >
                {t('planning.approve')}
              </Button>
            )}
          </div>
        ))}
        <ProblemNote error={approving.error} />
      </Stack>
    </Panel>
  );
};
