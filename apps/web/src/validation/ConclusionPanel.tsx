import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { AboveReasonShown } from './AboveReasonShown.js';
import { StagesCompared } from './StagesCompared.js';
import classes from './validation.module.css';

/** What the team leaves behind: the stage it proposes, what it praises and what it recommends. */
export const ConclusionPanel = ({
  conclusion: { proposedStage, aboveReason, commendations, recommendations, at, by },
}: {
  conclusion: NonNullable<Visit['conclusion']>;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t('validation.conclusion')}>
      <p className={look['soft']}>{t('validation.preliminary')}</p>
      <p>{t('validation.concluded', { by, stage: proposedStage, time: format.moment(at) })}</p>
      <StagesCompared />
      <AboveReasonShown reason={aboveReason} stage={proposedStage} />
      <div className={classes['columns']}>
        {(['commendations', 'recommendations'] as const).map((part) => {
          const text = { commendations, recommendations }[part];
          return (
            <div key={part}>
              <Title order={3}>{t(`validation.${part}`)}</Title>
              <p dir="auto" className={classes['prose']}>
                {text || t('validation.none')}
              </p>
            </div>
          );
        })}
      </div>
    </Panel>
  );
};
