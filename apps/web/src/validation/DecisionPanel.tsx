import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { Anchor } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconHourglass } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { AboveReasonShown } from './AboveReasonShown.js';
import { useVisit } from './visit-context.js';
import classes from './validation.module.css';

const icons = { granted: IconCircleCheck, deferred: IconHourglass, refused: IconCircleX };

export const DecisionPanel = ({
  decision: { outcome, stage, aboveReason, reasons, at, by, proposedBy, correctiveUntil, appealUntil, reapplyFrom },
}: {
  decision: NonNullable<Visit['decision']>;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit } = useVisit();
  const Icon = icons[outcome];
  return (
    <Panel title={t('validation.decision')}>
      <p className={classes['outcome']} data-outcome={outcome}>
        <Icon size={24} aria-hidden />
        {t(`validation.outcomes.${outcome}`, { stage })}
      </p>
      <p dir="auto" className={classes['prose']}>
        {reasons}
      </p>
      <AboveReasonShown reason={aboveReason} stage={stage} />
      <p className={look['soft']}>{t('validation.decidedBy', { by, time: format.moment(at) })}</p>
      {proposedBy && <p className={look['soft']}>{t('validation.withProposer', { name: proposedBy })}</p>}
      <ul className={classes['votes']}>
        {correctiveUntil && <li>{t('validation.correctiveUntil', { time: format.moment(correctiveUntil) })}</li>}
        {appealUntil && <li>{t('validation.appealUntil', { time: format.moment(appealUntil) })}</li>}
        {reapplyFrom && <li>{t('validation.reapplyFrom', { day: format.day(reapplyFrom) })}</li>}
      </ul>
      {outcome === 'granted' && (
        <p className={classes['after']}>
          <Anchor
            renderRoot={(props) => (
              <Link to="/certificates" search={{ organization: visit.organizationId }} {...props} />
            )}
          >
            {t('validation.toCertificates')}
          </Anchor>
        </p>
      )}
    </Panel>
  );
};
