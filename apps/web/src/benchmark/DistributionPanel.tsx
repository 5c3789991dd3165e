import type { Benchmark, BenchmarkFigures } from '@cairn/contracts/scoring/http/benchmarks.js';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { StageBars } from './StageBars.js';
import classes from './benchmark.module.css';

type Props = { readonly figures: BenchmarkFigures; readonly own: Benchmark['own'] };

export const DistributionPanel = ({ figures, own }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const ownStages = own.map(({ stage }) => stage);
  return (
    <Panel title={t('benchmarks.distribution', { facilities: format.number(figures.facilities) })}>
      <div className={classes['beside']}>
        <StageBars figures={figures} ownStages={ownStages} />
        <table className={look['figures']}>
          <thead>
            <tr>
              <th scope="col">{t('benchmarks.stage')}</th>
              <th scope="col">{t('benchmarks.facilities')}</th>
              <th scope="col">{t('benchmarks.share')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.stages.map(({ stage, facilities }) => (
              <tr key={stage} data-own={ownStages.includes(stage) || undefined}>
                <th scope="row">
                  {format.number(stage)} {ownStages.includes(stage) && <span>{t('benchmarks.you')}</span>}
                </th>
                <td>{format.number(facilities)}</td>
                <td>{format.share(facilities / figures.facilities)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
};
