import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/api.js';
import { useCommand } from '../../api/use-command.js';
import { ProblemNote } from '../../states/ProblemNote.js';
import { useSurvey } from '../survey-context.js';
import { ColleagueSelect } from './ColleagueSelect.js';
import { RowAction } from './RowAction.js';
import type { Assignee } from './row-in-hand.js';
import classes from '../survey.module.css';

/** Gives a whole section to one colleague. */
export const AssignSection = ({ sectionId }: { sectionId: string }) => {
  const { t } = useTranslation();
  const { assessment, editable, teamwork } = useSurvey();
  const [open, panel] = useDisclosure(false);
  const [assignee, choose] = useState<Assignee>(null);
  const panelId = useId();
  const assigning = useCommand(
    () =>
      api.PUT('/api/surveys/{organizationId}/assessments/{assessmentId}/sections/{sectionId}/assignee', {
        params: { path: { organizationId: assessment.organizationId, assessmentId: assessment.id, sectionId } },
        body: { personId: assignee?.personId ?? null },
      }),
    {
      refresh: [['assessments', assessment.organizationId]],
      onDone: panel.close,
    },
  );
  if (!teamwork || !editable) return null;
  return (
    <div className={classes['assignSection']}>
      <RowAction icon={IconUserPlus} opens={{ id: panelId, open }} onClick={panel.toggle}>
        {t('teamwork.assignSection')}
      </RowAction>
      {open && (
        <div id={panelId} className={classes['evidencePanel']} role="group" aria-label={t('teamwork.assignSection')}>
          <ColleagueSelect assignee={assignee} description={t('teamwork.assignSectionHint')} onChoose={choose} />
          <ProblemNote error={assigning.error} />
          <Group>
            <Button variant="default" loading={assigning.isPending} onClick={() => assigning.mutate()}>
              {t('teamwork.assign')}
            </Button>
          </Group>
        </div>
      )}
    </div>
  );
};
