import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useResult } from './result-context.js';
import { WhyGroup } from './WhyGroup.js';

/** Every criterion, met or not, by focus area. */
export const WhyFocusAreas = () => {
  const { t } = useTranslation();
  const { model, texts, evaluation, criterionOf } = useResult();
  const criteria = [...evaluation.stages, ...evaluation.branches].flatMap((part) => part.criteria);
  return (
    <Panel title={t('result.why')}>
      {model.focusAreas.map((area) => {
        const own = criteria.filter(({ id }) => criterionOf(id)?.focusArea === area);
        return own.length > 0 && <WhyGroup key={area} title={texts.focusAreas[area]?.title ?? ''} met={own.every(({ status }) => status !== 'not-met')} criteria={own} />;
      })}
    </Panel>
  );
};
