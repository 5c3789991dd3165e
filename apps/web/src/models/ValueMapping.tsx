import type { Indicator, ModelTexts } from '@cairn/maturity-models';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './models.module.css';
import { valueFrom, valuesOf } from './mappable.js';

type Values = Readonly<Record<string, boolean | string | number>>;

type Props = {
  readonly source: Indicator;
  readonly indicator: Indicator;
  readonly before: ModelTexts;
  readonly after: ModelTexts;
  readonly values: Values;
  readonly onChange: ((values: Values) => void) | undefined;
};

const kept = '';

/** What each former value means now, where both have few values and they differ. */
export const ValueMapping = ({ source, indicator, before, after, values, onChange }: Props) => {
  const { t } = useTranslation();
  const [from, to] = [valuesOf(source), valuesOf(indicator)];
  if (!from || !to || JSON.stringify(source.answer) === JSON.stringify(indicator.answer)) return null;
  const words = (texts: ModelTexts, of: Indicator, value: string): string =>
    of.answer.kind === 'yes-no'
      ? t(value === 'true' ? 'words.yes' : 'words.no')
      : (texts.indicators[of.id]?.options?.[value] ?? value);
  const without = (value: string): Values =>
    Object.fromEntries(Object.entries(values).filter(([key]) => key !== value));
  return (
    <div className={classes['values']}>
      {from.map((value) => (
        <NativeSelect
          key={value}
          size="xs"
          label={t('models.valueMeans', { value: words(before, source, value) })}
          disabled={!onChange}
          value={value in values ? String(values[value]) : kept}
          onChange={({ currentTarget: { value: chosen } }) =>
            onChange?.(
              chosen === kept
                ? without(value)
                : { ...values, [value]: valueFrom(indicator, chosen) as boolean | string | number },
            )
          }
          data={[
            { value: kept, label: to.includes(value) ? t('models.sameValue') : t('models.answeredAnew') },
            ...to.map((one) => ({ value: one, label: words(after, indicator, one) })),
          ]}
        />
      ))}
    </div>
  );
};
