import { useTranslation } from 'react-i18next';
import { Panel } from '../../frame/Panel.js';
import { Efforts } from './Efforts.js';
import { useWay } from './way-context.js';
import { leftOut } from './way-parts.js';

/** The other open criteria, so that their efforts can be set right as well. */
export const LeftOutPanel = () => {
  const { t } = useTranslation();
  const { model, evaluation, path } = useWay();
  const criteria = leftOut(model, evaluation, path);
  if (criteria.length === 0) return null;
  return (
    <Panel title={t('wayUp.leftOut')} aside={t('wayUp.leftOutLead')}>
      <Efforts criteria={criteria} heading="h3" />
    </Panel>
  );
};
