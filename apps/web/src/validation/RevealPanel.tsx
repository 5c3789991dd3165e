import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.js';
import { revealVerdicts } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { teamOf } from './team-of.js';
import { useVisitRights } from './use-visit-rights.js';
import { useWorkbook } from './workbook-context.js';
import classes from './workbook.module.css';

/** How far each of the team is, and the lead's way to show the team its verdicts; nothing for somebody who visits alone. */
export const RevealPanel = () => {
  const { t } = useTranslation();
  const { visit, findings, editable } = useWorkbook();
  const { visits, leads } = useVisitRights(visit);
  const revealing = useCommand(() => revealVerdicts(visit.organizationId, visit.id), { refresh: [['visits']] });
  const team = teamOf(visit)?.validators ?? [];
  if (!visits || team.length < 2) return null;
  const countOf = (personId: string): number =>
    visit.recorded.filter(({ validators }) => validators.includes(personId)).length;
  const isFound = new Set(visit.findings.map(({ criterionId }) => criterionId));
  const differing = visit.revealed.filter((criterionId) => !isFound.has(criterionId)).length;
  const sealed = visit.recorded.filter(({ criterionId }) => !visit.revealed.includes(criterionId)).length;
  return (
    <Panel title={t('validation.blind')}>
      <p>{t('validation.blindHint')}</p>
      <ul className={classes['teamProgress']}>
        {team.map(({ personId, name }) => (
          <li key={personId}>
            <bdi>{name}</bdi>
            <span>{t('validation.seenOf', { count: countOf(personId), total: visit.checklist.length })}</span>
          </li>
        ))}
      </ul>
      {differing > 0 && <p role="status">{t('validation.stillToSettle', { count: differing })}</p>}
      <ProblemNote error={revealing.error} />
      {leads && editable && sealed > 0 && (
        <Group>
          <Button
            variant="default"
            size="md"
            loading={revealing.isPending}
            disabled={findings.pending.size > 0}
            onClick={() => revealing.mutate()}
          >
            {t('validation.reveal', { count: sealed })}
          </Button>
        </Group>
      )}
    </Panel>
  );
};
