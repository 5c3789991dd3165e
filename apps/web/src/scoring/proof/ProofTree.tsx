import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../frame/Panel.js';
import { useResult } from '../result-context.js';
import { Opening } from './opening.js';
import { ProofGroup } from './ProofGroup.js';
import classes from './proof.module.css';

/** Every stage and branch down to the answers: what is asked, what was found, how far it is. */
export const ProofTree = () => {
  const { t } = useTranslation();
  const { texts, evaluation } = useResult();
  const [opening, setOpening] = useState<{ readonly all: boolean | undefined; readonly times: number }>({ all: undefined, times: 0 });
  const open = (all: boolean) => () => setOpening(({ times }) => ({ all, times: times + 1 }));
  return (
    <Panel
      title={t('proof.title')}
      aside={
        <div className={`${classes['tools']} screen-only`}>
          <Button variant="subtle" size="compact-sm" onClick={open(true)}>
            {t('proof.openAll')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={open(false)}>
            {t('proof.closeAll')}
          </Button>
        </div>
      }
    >
      <p className={classes['lead']}>{t('proof.lead')}</p>
      <Opening key={opening.times} value={opening.all}>
        {evaluation.stages
          .filter(({ criteria, gate }) => criteria.length > 0 || gate !== null)
          .map(({ stage, reached, gate, criteria }) => (
            <ProofGroup key={stage} title={`${t('words.stage', { stage })}: ${texts.stages[String(stage)]?.title}`} met={reached} gate={gate} criteria={criteria} />
          ))}
        {evaluation.branches.map(({ id, met, criteria }) => (
          <ProofGroup key={id} title={texts.branches[id]?.title ?? ''} met={met} gate={null} criteria={criteria} />
        ))}
      </Opening>
    </Panel>
  );
};
