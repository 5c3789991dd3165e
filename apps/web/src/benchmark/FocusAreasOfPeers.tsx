import type { Benchmark } from '@cairn/contracts/scoring/http/benchmarks.js';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/models.js';
import { Panel } from '../frame/Panel.js';
import { useFocusAreaFigure } from '../scoring/use-focus-area-figure.js';
import { BarsTable } from '../table/BarsTable.js';

export const FocusAreasOfPeers = ({ benchmark: { figures, model, modelVersion } }: { readonly benchmark: Benchmark }) => {
  const { t } = useTranslation();
  const figure = useFocusAreaFigure();
  const known = useModel(model, modelVersion);
  if (!figures || figures.focusAreas.length === 0 || !known) return null;
  const order = known.model.focusAreas;
  return (
    <Panel title={t('benchmarks.focusAreas')} aside={t('benchmarks.focusLead')}>
      <BarsTable
        names={t('benchmarks.focusArea')}
        figures={t('benchmarks.mean')}
        quiet
        rows={figures.focusAreas.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)).map(({ id, mean }) => ({ id, name: known.texts.focusAreas[id]?.title, ...figure(known.model, mean) }))}
      />
    </Panel>
  );
};
