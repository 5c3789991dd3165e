import { scaleOf } from '@cairn/maturity-models';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../frame/Panel.js';
import { Opening } from './opening.js';
import { ProofGroup } from './ProofGroup.js';
import { useResult } from '../result-context.js';
import { useProofGroups } from './use-proof-groups.js';
import classes from './proof.module.css';

/** Every stage and branch down to the answers: what is asked, what was found, how far it is. */
export const ProofTree = () => {
  const { t } = useTranslation();
  const { model, toAnswer } = useResult();
  const byStage = scaleOf(model).kind === 'stage';
  const groups = useProofGroups();
  const [opening, setOpening] = useState<{ readonly all: boolean | undefined; readonly times: number }>({
    all: undefined,
    times: 0,
  });
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
      <p className={classes['lead']}>
        {t(byStage ? 'proof.lead' : 'proof.leadFocusAreas')} {!toAnswer && t('proof.times')}
      </p>
      <Opening key={opening.times} value={opening.all}>
        {groups.map(({ key, ...group }) => (
          <ProofGroup key={key} {...group} />
        ))}
      </Opening>
    </Panel>
  );
};
