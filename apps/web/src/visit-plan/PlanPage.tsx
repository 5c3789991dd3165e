import { Anchor, NativeSelect, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plansQuery } from '../api/plans.js';
import { Page } from '../frame/Page.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { PlanForm } from './PlanForm.js';
import { PlanShown } from './PlanShown.js';

/** All visits that wait for a date, planned at once: ask for a draft, look at it, release its dates. */
export const PlanPage = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(plansQuery);
  const [chosen, choose] = useState<string | null>(null);
  return (
    <Page
      title={t('visitPlan.title')}
      lead={t('visitPlan.lead')}
      above={<Anchor renderRoot={(props) => <Link to="/visits" {...props} />}>{t('validation.title')}</Anchor>}
    >
      <Stack gap="lg">
        <PlanForm onAsked={choose} />
        <Await query={query} skeleton={<Skeleton height={240} />}>
          {(plans) => {
            const shown = chosen ?? plans[0]?.id;
            if (!shown) return <EmptyState title={t('visitPlan.emptyTitle')}>{t('visitPlan.emptyText')}</EmptyState>;
            return (
              <>
                {plans.length > 1 && (
                  <NativeSelect
                    label={t('visitPlan.which')}
                    value={shown}
                    data={plans.map(({ id, from, to, requestedAt, by }) => ({
                      value: id,
                      label: t('visitPlan.named', {
                        from: format.day(from),
                        to: format.day(to),
                        by,
                        at: format.moment(requestedAt),
                      }),
                    }))}
                    onChange={({ currentTarget: { value } }) => choose(value)}
                  />
                )}
                <PlanShown key={shown} planId={shown} />
              </>
            );
          }}
        </Await>
      </Stack>
    </Page>
  );
};
