import { Button, Group, Stack } from '@mantine/core';
import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { useCommand } from '../api/use-command.js';
import { approveDecision } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import look from '../theme/look.module.css';
import { AboveReasonShown } from './AboveReasonShown.js';
import { useVisit } from './visit-context.js';
import classes from './validation.module.css';

type Props = { readonly proposed: NonNullable<Visit['proposedDecision']>; readonly mayApprove: boolean };

/** What the first of two managers proposes; another approves it. */
export const DecisionApproval = ({ proposed, mayApprove }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit } = useVisit();
  const { person } = useMe();
  const isMine = proposed.byId === person.id;
  const approving = useCommand(() => approveDecision(visit.organizationId, visit.id), {
    refresh: [['visits'], ['certifications']],
  });
  return (
    <Panel title={t('validation.proposedDecision')}>
      <Stack gap="xs">
        <p className={classes['outcome']} data-outcome={proposed.outcome}>
          {t(`validation.outcomes.${proposed.outcome}`, { stage: proposed.stage })}
        </p>
        <p dir="auto" className={classes['prose']}>
          {proposed.reasons}
        </p>
        <AboveReasonShown reason={proposed.aboveReason} stage={proposed.stage} />
        <p className={look['soft']}>
          {t('validation.decidedBy', { by: proposed.by, time: format.moment(proposed.at) })}
        </p>
        <ProblemNote error={approving.error} />
        {isMine || !mayApprove ? (
          <p>{t('validation.waitsForSecond')}</p>
        ) : (
          <Group>
            <Button loading={approving.isPending} onClick={() => approving.mutate()}>
              {t('validation.approve')}
            </Button>
          </Group>
        )}
      </Stack>
    </Panel>
  );
};
