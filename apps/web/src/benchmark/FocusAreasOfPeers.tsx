import type { Benchmark } from '@cairn/contracts/scoring/http/benchmarks.js';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/models.js';
import { Panel } from '../frame/Panel.js';
import { useFocusAreaFigure } from '../scoring/use-focus-area-figure.js';
import { BarsTable } from '../table/BarsTable.js';

/** The mean of the peers in each focus area, in the model's order, with the own facilities marked. */
export const FocusAreasOfPeers = ({
  benchmark: { figures, own, model, modelVersion },
}: {
  readonly benchmark: Benchmark;
}) => {
  const { t } = useTranslation();
  const figure = useFocusAreaFigure();
  const known = useModel(model, modelVersion);
  if (!figures || figures.focusAreas.length === 0 || !known) return null;
  const order = known.model.focusAreas;
  const ownIn = (area: string) => {
    const found = own
      .flatMap(({ focusAreas }) => focusAreas.filter(({ id }) => id === area))
      .toSorted((a, b) => a.score - b.score)
      .map(({ score }) => figure(known.model, score));
    const [lowest, highest] = [found[0]?.text ?? '', found.at(-1)?.text ?? ''];
    return {
      text: lowest === highest ? lowest : t('benchmarks.ownRange', { lowest, highest }),
      marks: found.map(({ width }) => width),
    };
  };
  return (
    <Panel
      title={t('benchmarks.focusAreas')}
      aside={t(own.length > 0 ? 'benchmarks.focusOwnLead' : 'benchmarks.focusLead')}
    >
      <BarsTable
        names={t('benchmarks.focusArea')}
        figures={t('benchmarks.mean')}
        own={own.length > 0 ? t('benchmarks.you') : undefined}
        quiet
        rows={figures.focusAreas
          .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
          .map(({ id, mean }) => ({
            id,
            name: known.texts.focusAreas[id]?.title,
            ...figure(known.model, mean),
            own: ownIn(id),
          }))}
      />
    </Panel>
  );
};
