import { useTranslation } from 'react-i18next';
import { Panel } from '../../frame/Panel.js';
import { useFormat } from '../../i18n/use-format.js';
import { useRoadmap } from './roadmap-context.js';
import { exchanged } from './roadmap-parts.js';
import classes from './roadmap.module.css';

/** The next best roadmap, by how it differs. */
export const RunnerUpPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { texts, path } = useRoadmap();
  const { best, runnerUp } = path;
  if (!best) return null;
  if (!runnerUp) return <Panel title={t('roadmap.runnerUp')}>{t('roadmap.noRunnerUp')}</Panel>;
  const { left, taken } = exchanged(best, runnerUp);
  const list = (title: string, ids: readonly string[]) => (
    <div>
      <h3>{title}</h3>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <bdi>{texts.criteria[id]?.title}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <Panel
      title={t('roadmap.runnerUp')}
      aside={
        <span>
          {t('roadmap.runnerUpTotal', {
            count: runnerUp.criteria.length,
            days: format.number(runnerUp.effortDays),
            more: format.number(Math.round((runnerUp.effortDays - best.effortDays) * 100) / 100),
          })}
        </span>
      }
    >
      <div className={classes['exchange']}>
        {list(t('roadmap.insteadOf'), left)}
        {list(t('roadmap.itTakes'), taken)}
      </div>
    </Panel>
  );
};
