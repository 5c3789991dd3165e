import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { ResultMark, resultOf as markOf } from '../states/ResultMark.js';
import look from '../theme/look.module.css';
import { useResult } from './result-context.js';
import classes from './result.module.css';

/** The branches side by side, because they are a count and not a ladder. */
export const BranchesPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { texts, evaluation, model } = useResult();
  const counted = model.stages.filter(({ gate }) => gate?.rule === 'branches').map(({ stage }) => stage);
  if (counted.length === 0) return null;
  const below = Math.min(...counted) - 1;
  return (
    <Panel title={t('result.branches')} aside={t('result.branchesLead', { stage: below })}>
      <div className={classes['branches']}>
        {evaluation.branches.map(({ id, met, share, criteria }) => (
          <section key={id} className={classes['branch']} data-met={met || undefined}>
            <h3>
              <bdi>{texts.branches[id]?.title}</bdi>
            </h3>
            <Text dir="auto" size="sm" c="dimmed">
              {texts.branches[id]?.summary}
            </Text>
            <div>
              <Progress
                value={share * 100}
                size="md"
                aria-label={t('result.branchDone', { share: format.share(share) })}
              />
              <p className={look['soft']}>
                {met ? t('result.branchMet') : t('result.branchDone', { share: format.share(share) })}
              </p>
              {met && evaluation.stage < below && (
                <p className={look['soft']}>{t('result.branchWaits', { stage: below })}</p>
              )}
            </div>
            <ul className={classes['marks']}>
              {criteria.map((result) => (
                <li key={result.id}>
                  <span>
                    <bdi>{texts.criteria[result.id]?.title}</bdi>
                  </span>
                  <ResultMark result={markOf(result.status, result.share)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  );
};
