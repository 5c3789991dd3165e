import { useTranslation } from 'react-i18next';
import { Panel } from '../../frame/Panel.js';
import { useFormat } from '../../i18n/use-format.js';
import { useWay } from './way-context.js';
import { exchanged } from './way-parts.js';
import classes from './way-up.module.css';

/** Next best roadmap, told by what it has instead. */
export const RunnerUpPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { texts, path } = useWay();
  const { best, runnerUp } = path;
  if (!best) return null;
  if (!runnerUp) return <Panel title={t('wayUp.runnerUp')}>{t('wayUp.noRunnerUp')}</Panel>;
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
      title={t('wayUp.runnerUp')}
      aside={
        <span>
          {t('wayUp.runnerUpTotal', {
            count: runnerUp.criteria.length,
            days: format.number(runnerUp.effortDays),
            more: format.number(Math.round((runnerUp.effortDays - best.effortDays) * 100) / 100),
          })}
        </span>
      }
    >
      <div className={classes['exchange']}>
        {list(t('wayUp.insteadOf'), left)}
        {list(t('wayUp.itTakes'), taken)}
      </div>
    </Panel>
  );
};
