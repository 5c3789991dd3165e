import type { Benchmark } from '@cairn/contracts/scoring/http/benchmarks.js';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';
import look from '../theme/look.module.css';
import { StageBars } from './StageBars.js';
import { useDimensionWords } from './use-dimension-words.js';
import { figures as columns, useFigure } from './use-figure.js';
import classes from './benchmark.module.css';

const drawnAtMost = 12;

/** Small multiples by one dimension, and the same as a table. */
export const BreakdownPanel = ({ benchmark: { breakdown, own } }: { readonly benchmark: Benchmark }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDimensionWords();
  const figure = useFigure();
  if (!breakdown) return null;
  const { by, parts, together } = breakdown;
  const shown = [
    ...parts
      .flatMap(({ value, figures }) => (figures ? [{ key: value, name: words(by, value), figures }] : []))
      .sort((a, b) => b.figures.facilities - a.figures.facilities),
    ...(together ? [{ key: 'together', name: t('benchmarks.together'), figures: together }] : []),
  ];
  const hidden = parts.flatMap(({ value, figures }) => (figures ? [] : [words(by, value)]));
  const ownStages = own.map(({ stage }) => stage);
  return (
    <Panel
      title={t('benchmarks.breakdown', { dimension: t(`benchmarks.dimension.${by}`) })}
      aside={t('benchmarks.breakdownLead')}
    >
      <ul className={classes['multiples']}>
        {shown.slice(0, drawnAtMost).map(({ key, name, figures }) => (
          <li key={key}>
            <h3>{name}</h3>
            <StageBars figures={figures} ownStages={ownStages} small />
          </li>
        ))}
      </ul>
      {shown.length > drawnAtMost && (
        <p className={look['soft']}>{t('benchmarks.largestDrawn', { count: drawnAtMost })}</p>
      )}
      {hidden.length > 0 && (
        <p className={look['soft']}>{t('benchmarks.hiddenParts', { parts: format.list(hidden) })}</p>
      )}
      {together && (
        <p className={look['soft']}>{t('benchmarks.togetherWhy', { together: t('benchmarks.together') })}</p>
      )}
      <div className={classes['parts']}>
        <DataTable
          name="benchmark"
          rows={shown}
          keyOf={({ key }) => key}
          columns={[
            { title: t(`benchmarks.${by}`), value: ({ name }) => name, cell: ({ name }) => name },
            {
              title: t('benchmarks.facilities'),
              value: ({ figures }) => figures.facilities,
              cell: ({ figures }) => format.number(figures.facilities),
            },
            ...columns.map((one) => ({
              title: t(`benchmarks.${one}`),
              value: ({ figures }: (typeof shown)[number]) => figures[one],
              cell: ({ figures }: (typeof shown)[number]) => figure(figures, one),
            })),
          ]}
        />
      </div>
    </Panel>
  );
};
