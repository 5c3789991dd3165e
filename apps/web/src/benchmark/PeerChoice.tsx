import {
  type BenchmarkFilters,
  type Dimension,
  dimension as dimensions,
} from '@cairn/contracts/scoring/http/benchmarks.js';
import type { ModelSummary } from '@cairn/contracts/surveys/http/models.js';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Asked } from '../api/benchmarks.js';
import { titleOf } from '../api/models.js';
import { Panel } from '../frame/Panel.js';
import { countriesIn } from '../i18n/countries.js';
import { useFormat } from '../i18n/use-format.js';
import { valuesOf, withFilter } from './dimensions.js';
import { PeerChips } from './PeerChips.js';
import { useDimensionWords } from './use-dimension-words.js';
import classes from './benchmark.module.css';

type Props = {
  readonly models: readonly ModelSummary[];
  readonly chosen: Asked;
  readonly snapshots: readonly string[];
  readonly onModel: (model: ModelSummary) => void;
  readonly onDay: (day: string) => void;
  readonly onBy: (by: Dimension) => void;
  readonly onFilters: (filters: BenchmarkFilters) => void;
};

/** With whom to compare. Every country is offered: a list of those with facilities would tell where there are few. */
export const PeerChoice = ({ models, chosen, snapshots, onModel, onDay, onBy, onFilters }: Props) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const words = useDimensionWords();
  const { model, modelVersion, asOf, by, filters } = chosen;
  const keyOf = (one: { readonly id: string; readonly version: string }): string => `${one.id} ${one.version}`;
  const options = (one: Dimension) =>
    one === 'country'
      ? countriesIn(i18n.language).map(({ code, name }) => ({ value: code, label: name }))
      : valuesOf[one].map((value) => ({ value, label: words(one, value) }));
  return (
    <Panel title={t('benchmarks.peers')}>
      <div className={classes['choice']}>
        <NativeSelect
          className={classes['wide']}
          label={t('benchmarks.model')}
          value={keyOf({ id: model, version: modelVersion })}
          onChange={({ currentTarget: { value } }) => models.filter((one) => keyOf(one) === value).forEach(onModel)}
          data={models.map((one) => ({ value: keyOf(one), label: `${titleOf(one, i18n.language)} ${one.version}` }))}
        />
        <NativeSelect
          label={t('benchmarks.asOf')}
          value={asOf ?? snapshots[0] ?? ''}
          disabled={snapshots.length === 0}
          onChange={({ currentTarget: { value } }) => onDay(value)}
          data={snapshots.map((day) => ({ value: day, label: format.day(day) }))}
        />
        <NativeSelect
          label={t('benchmarks.by')}
          value={by}
          onChange={({ currentTarget: { value } }) => onBy(value as Dimension)}
          data={dimensions.options.map((one) => ({ value: one, label: t(`benchmarks.${one}`) }))}
        />
      </div>
      <div className={classes['choice']}>
        {dimensions.options.map((one) => (
          <NativeSelect
            key={one}
            label={t(`benchmarks.${one}`)}
            value={filters[one] ?? ''}
            onChange={({ currentTarget: { value } }) => onFilters(withFilter(filters, one, value))}
            data={[{ value: '', label: t('benchmarks.all') }, ...options(one)]}
          />
        ))}
      </div>
      <PeerChips filters={filters} onFilters={onFilters} />
    </Panel>
  );
};
