import { type Difference, type ModelVersion, modelDifference, scaleOf, textsOf } from '@cairn/maturity-models';
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import classes from './models.module.css';

type Props = { readonly former: ModelVersion; readonly next: ModelVersion };

/** What came, went or counts otherwise since the former version. */
export const DifferencePanel = ({ former, next }: Props) => {
  const { t, i18n } = useTranslation();
  const [before, after] = [textsOf(former, i18n.language), textsOf(next, i18n.language)];
  const { kind } = scaleOf(next);
  const { indicators, criteria, stages } = modelDifference(former, next);
  const parts: readonly (readonly [string, Difference, (id: string) => string])[] = [
    [t('models.indicators'), indicators, (id) => (after.indicators[id] ?? before.indicators[id])?.text ?? ''],
    [t('models.criteria'), criteria, (id) => (after.criteria[id] ?? before.criteria[id])?.title ?? ''],
    [
      t(`models.criteriaBy.${kind}`),
      stages,
      (id) =>
        `${kind === 'levels' ? t('result.levelOf', { level: id }) : t('words.stage', { stage: id })}: ${(after.stages[id] ?? before.stages[id])?.title ?? ''}`,
    ],
  ];
  const some = parts.filter(([, { added, removed, changed }]) => added.length + removed.length + changed.length > 0);
  return (
    <Panel title={t('models.difference', { version: former.version })}>
      {some.length === 0 && <Text c="dimmed">{t('models.noDifference')}</Text>}
      <div className={classes['difference']}>
        {some.map(([title, difference, textOf]) => (
          <section key={title}>
            <Title order={3}>{title}</Title>
            {(['added', 'removed', 'changed'] as const).map(
              (kind) =>
                difference[kind].length > 0 && (
                  <details key={kind} className={classes['group']}>
                    <summary>{t(`models.${kind}`, { count: difference[kind].length })}</summary>
                    <ul>
                      {difference[kind].map((id) => (
                        <li key={id}>
                          <bdi>{textOf(id)}</bdi>
                        </li>
                      ))}
                    </ul>
                  </details>
                ),
            )}
          </section>
        ))}
      </div>
    </Panel>
  );
};
