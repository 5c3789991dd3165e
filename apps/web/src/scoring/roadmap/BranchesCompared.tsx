import { useTranslation } from 'react-i18next';
import { Panel } from '../../frame/Panel.js';
import { useFormat } from '../../i18n/use-format.js';
import look from '../../theme/look.module.css';
import { useRoadmap } from './roadmap-context.js';
import { branchCosts } from './roadmap-parts.js';
import classes from './roadmap.module.css';

/** What each branch would take, side by side. */
export const BranchesCompared = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { model, texts, evaluation, path, daysOf } = useRoadmap();
  const counted = model.stages.filter(({ gate, stage }) => gate?.rule === 'branches' && stage <= path.target);
  if (counted.length === 0) return null;
  const costs = branchCosts(model, evaluation, path.best, daysOf);
  const most = Math.max(...costs.map(({ days }) => days), 1);
  return (
    <Panel title={t('roadmap.branches')} aside={t('roadmap.branchesLead')}>
      <ul className={classes['bars']}>
        {costs.map(({ id, met, missing, days, chosen }) => (
          <li key={id}>
            <div className={classes['barHead']}>
              <strong>
                <bdi>{texts.branches[id]?.title}</bdi>
              </strong>
              <span>
                {met ? t('result.branchMet') : t('roadmap.total', { count: missing.length, days: format.number(days) })}
              </span>
            </div>
            <span className={look['track']} data-quiet={!chosen || undefined} aria-hidden>
              <span style={{ inlineSize: `${(100 * days) / most}%` }} />
            </span>
            <span className={look['soft']}>
              {met ? t('roadmap.branchEarned') : chosen ? t('roadmap.branchChosen') : t('roadmap.branchLeft')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
