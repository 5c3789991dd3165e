import type { AnswerMapping } from '@cairn/contracts/surveys/model-version.js';
import { type ModelVersion, textsOf } from '@cairn/maturity-models';
import { NativeSelect, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { leftBehind, mappable } from './mappable.js';
import classes from './models.module.css';
import { ValueMapping } from './ValueMapping.js';

type Props = {
  readonly former: ModelVersion;
  readonly next: ModelVersion;
  readonly mapping: AnswerMapping;
  readonly onChange: ((mapping: AnswerMapping) => void) | undefined;
};

const nowhere = '';

/** Where the answers to new indicators come from, and what former values mean now. All others keep their answers. */
export const MappingPanel = ({ former, next, mapping, onChange }: Props) => {
  const { t, i18n } = useTranslation();
  const [before, after] = [textsOf(former, i18n.language), textsOf(next, i18n.language)];
  const rows = mappable(former, next, mapping);
  const free = leftBehind(former, next);
  return (
    <Panel title={t('models.mapping')}>
      <Text c="dimmed">{rows.length > 0 ? t('models.mappingLead') : t('models.noMapping')}</Text>
      <ul className={classes['mapping']}>
        {rows.map(({ indicator, source, sameId }) => (
          <li key={indicator.id}>
            <NativeSelect
              label={after.indicators[indicator.id]?.text}
              description={t('models.answerFrom')}
              disabled={!onChange}
              value={source?.id ?? nowhere}
              onChange={({ currentTarget: { value } }) =>
                onChange?.({ ...mapping, [indicator.id]: { from: value === nowhere ? null : value } })
              }
              data={[
                { value: nowhere, label: t('models.answeredAnew') },
                ...(sameId ? [{ value: indicator.id, label: t('models.sameIndicator') }] : []),
                ...free.map(({ id }) => ({ value: id, label: before.indicators[id]?.text ?? '' })),
              ]}
            />
            {source && (
              <ValueMapping
                source={source}
                indicator={indicator}
                before={before}
                after={after}
                values={mapping[indicator.id]?.values ?? {}}
                onChange={
                  onChange && ((values) => onChange({ ...mapping, [indicator.id]: { from: source.id, values } }))
                }
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
