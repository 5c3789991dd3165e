import { useTranslation } from 'react-i18next';
import { Panel } from '../../frame/Panel.js';
import { useFormat } from '../../i18n/use-format.js';
import look from '../../theme/look.module.css';
import { Efforts } from './Efforts.js';
import { useRoadmap } from './roadmap-context.js';
import { roadmapParts } from './roadmap-parts.js';
import classes from './roadmap.module.css';

/** The cheapest way: its criteria in the order of stages, each with an effort that can be changed. */
export const RoadmapPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { model, texts, path } = useRoadmap();
  const { best, target } = path;
  if (!best) return <Panel title={t('roadmap.best')}>{t('roadmap.none', { stage: target })}</Panel>;
  const parts = roadmapParts(model, best);
  return (
    <Panel
      title={t('roadmap.best')}
      aside={
        <strong role="status">
          {t('roadmap.total', { count: best.criteria.length, days: format.number(best.effortDays) })}
        </strong>
      }
    >
      <p className={look['soft']}>{t('roadmap.bestLead', { stage: target })}</p>
      {parts.map(({ stage, branch, criteria }) => (
        <section key={stage ?? branch} className={classes['part']}>
          <h3>
            {stage === null
              ? t('roadmap.branch', { branch: texts.branches[branch ?? '']?.title })
              : t('roadmap.stage', { stage, title: texts.stages[String(stage)]?.title })}
          </h3>
          <Efforts criteria={criteria} heading="h4" />
        </section>
      ))}
    </Panel>
  );
};
