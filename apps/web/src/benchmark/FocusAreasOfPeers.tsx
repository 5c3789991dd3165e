import type { Benchmark } from '@cairn/contracts/scoring/http/benchmarks.js';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/models.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import classes from './benchmark.module.css';

const full = 100;

export const FocusAreasOfPeers = ({ benchmark: { figures, model, modelVersion } }: { readonly benchmark: Benchmark }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const texts = useModel(model, modelVersion)?.texts;
  if (!figures || figures.focusAreas.length === 0 || !texts) return null;
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
          {figures.focusAreas.map(({ id, mean }) => (
            <tr key={id}>
              <th scope="row">{texts.focusAreas[id]?.title ?? t('benchmarks.focusArea')}</th>
              <td aria-hidden>
                <span className={classes['track']}>
                  <span style={{ inlineSize: `${mean}%` }} />
                </span>
              </td>
              <td>{format.share(mean / full)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
};
