import type { Benchmark } from '@cairn/contracts/scoring/http/benchmarks.js';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/models.js';
import { Panel } from '../frame/Panel.js';
import { useFocusAreaFigure } from '../scoring/use-focus-area-figure.js';
import classes from './benchmark.module.css';

export const FocusAreasOfPeers = ({ benchmark: { figures, model, modelVersion } }: { readonly benchmark: Benchmark }) => {
  const { t } = useTranslation();
  const figure = useFocusAreaFigure();
  const known = useModel(model, modelVersion);
  if (!figures || figures.focusAreas.length === 0 || !known) return null;
  const { texts } = known;
  return (
    <Panel title={t('benchmarks.focusAreas')} aside={<span className={classes['aside']}>{t('benchmarks.focusLead')}</span>}>
      <table className={classes['focus']}>
        <thead>
          <tr>
            <th scope="col">{t('benchmarks.focusArea')}</th>
            <th scope="col" colSpan={2}>
              {t('benchmarks.mean')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.focusAreas.map(({ id, mean }) => ({ id, ...figure(known.model, mean) })).map(({ id, text, width }) => (
            <tr key={id}>
              <th scope="row">{texts.focusAreas[id]?.title ?? t('benchmarks.focusArea')}</th>
              <td aria-hidden>
                <span className={classes['track']}>
                  <span style={{ inlineSize: width }} />
                </span>
              </td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
};
