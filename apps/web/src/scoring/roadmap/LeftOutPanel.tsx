import { useTranslation } from 'react-i18next';
import { Panel } from '../../frame/Panel.js';
import { Efforts } from './Efforts.js';
import { useRoadmap } from './roadmap-context.js';
import { leftOut } from './roadmap-parts.js';

/** The other open criteria, so that their efforts can be set right as well. */
export const LeftOutPanel = () => {
  const { t } = useTranslation();
  const { model, evaluation, path } = useRoadmap();
  const criteria = leftOut(model, evaluation, path);
  if (criteria.length === 0) return null;
  return (
    <Panel title={t('roadmap.leftOut')} aside={t('roadmap.leftOutLead')}>
      <Efforts criteria={criteria} heading="h3" />
    </Panel>
  );
};
