import type { Rehearsal } from '@cairn/contracts/scoring/http/rehearsals.js';
import { type ModelVersion, textsOf } from '@cairn/maturity-models';
import { Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rehearsalLinesQuery, rehearsalQuery, type View } from '../api/model-versions.js';
import { Chips } from '../frame/Chips.js';
import { Await } from '../states/Await.js';
import { DataTable } from '../table/DataTable.js';
import look from '../theme/look.module.css';
import classes from './models.module.css';
import { RehearsalTable } from './RehearsalTable.js';

type Props = { readonly rehearsal: Rehearsal; readonly model: ModelVersion };

/** Who gains, who loses, who must answer something new, and which indicators that are. */
export const RehearsalView = ({ rehearsal, model }: Props) => {
  const { t, i18n } = useTranslation();
  const [view, setView] = useState<View>('all');
  const texts = textsOf(model, i18n.language);
  const result = useQuery(rehearsalQuery(rehearsal));
  const lines = useQuery(rehearsalLinesQuery(rehearsal.id, view));
  return (
    <Await query={result} skeleton={<Skeleton height={120} />}>
      {({ counts, seen, indicators }) => {
        const count: Record<View, number> = {
          all: seen,
          gains: counts.gains,
          loses: counts.loses,
          stays: counts.stays,
          'new-questions': counts.newQuestions,
        };
        return (
          <div className={classes['rehearsal']}>
            <Chips
              label={t('models.rehearsal')}
              chosen={view}
              onChoose={setView}
              options={(Object.keys(count) as View[]).map((value) => ({
                value,
                text: t(`models.views.${value}`),
                count: count[value],
              }))}
            />
            <Await query={lines} skeleton={<Skeleton height={160} />}>
              {(found) =>
                found.length === 0 ? (
                  <p className={look['nothing']}>{t(`models.nobody.${view}`)}</p>
                ) : (
                  <RehearsalTable lines={found} texts={texts} />
                )
              }
            </Await>
            {indicators.length > 0 && (
              <section>
                <Title order={3}>{t('models.toAnswer')}</Title>
                <DataTable
                  name="indicators"
                  rows={indicators}
                  keyOf={({ indicatorId }) => indicatorId}
                  columns={[
                    {
                      title: t('models.indicator'),
                      value: ({ indicatorId }) => texts.indicators[indicatorId]?.text ?? '',
                      cell: ({ indicatorId }) => <span dir="auto">{texts.indicators[indicatorId]?.text}</span>,
                    },
                    {
                      title: t('models.facilities'),
                      value: ({ facilities }) => facilities,
                      cell: ({ facilities }) => facilities,
                    },
                  ]}
                />
              </section>
            )}
          </div>
        );
      }}
    </Await>
  );
};
