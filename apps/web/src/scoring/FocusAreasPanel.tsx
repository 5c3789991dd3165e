import { highestFocusAreaScore, scaleOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { BarsTable } from '../table/BarsTable.js';
import { useResult } from './result-context.js';
import { useFocusAreaFigure } from './use-focus-area-figure.js';

/** The themes of the model as a table with bars. */
export const FocusAreasPanel = () => {
  const { t } = useTranslation();
  const figure = useFocusAreaFigure();
  const { model, texts, evaluation } = useResult();
  const highest = highestFocusAreaScore(model);
  const onStages = model.focusAreaScale !== undefined;
  const lead = onStages
    ? 'result.focusLeadStages'
    : scaleOf(model).kind === 'index'
      ? 'result.focusLeadIndex'
      : 'result.focusLead';
  return (
    <Panel title={t('result.focusAreas')} aside={t(lead)}>
      <BarsTable
        names={t('result.focusArea')}
        figures={onStages ? t('result.focusScore', { highest }) : t('result.share')}
        rows={evaluation.focusAreas.map(({ id, score }) => ({
          id,
          name: texts.focusAreas[id]?.title,
          ...figure(model, score),
        }))}
      />
    </Panel>
  );
};
