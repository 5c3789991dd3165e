import { scaleOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useResult } from './result-context.js';
import { WhyFocusAreas } from './WhyFocusAreas.js';
import { WhyGroup } from './WhyGroup.js';
import classes from './result.module.css';

/** Every criterion, met or not, by stage and branch; by focus area where there is no stage for the whole. */
export const WhyPanel = () => {
  const { t } = useTranslation();
  const { model, texts, evaluation } = useResult();
  if (scaleOf(model).kind !== 'stage') return <WhyFocusAreas />;
  return (
    <Panel title={t('result.why')} aside={<span className={classes['aside']}>{t('result.whyLead')}</span>}>
      {evaluation.stages
        .filter(({ criteria }) => criteria.length > 0)
        .map(({ stage, reached, criteria }) => (
          <WhyGroup key={stage} title={`${t('words.stage', { stage })}: ${texts.stages[String(stage)]?.title}`} met={reached} criteria={criteria} />
        ))}
      {evaluation.branches.map(({ id, met, criteria }) => (
        <WhyGroup key={id} title={texts.branches[id]?.title ?? ''} met={met} criteria={criteria} />
      ))}
    </Panel>
  );
};
