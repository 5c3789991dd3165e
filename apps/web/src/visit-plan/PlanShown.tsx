import { Alert, Loader, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/plans.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import { gapOf } from './gap.js';
import { PlacedTable } from './PlacedTable.js';
import { UnplacedTable } from './UnplacedTable.js';

/** A draft plan: how good it is, which visit when with whom, and which stay without a date. */
export const PlanShown = ({ planId }: { readonly planId: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(planQuery(planId));
  return (
    <Await query={query} skeleton={<Skeleton height={320} />}>
      {(plan) =>
        plan.drawnAt === null ? (
          <Alert variant="outline" icon={<Loader size={18} />} role="status">
            {t('visitPlan.drawing')}
          </Alert>
        ) : (
          <Stack gap="lg">
            <Text>
              {t('visitPlan.placedCount', { count: plan.placed.length })}{' '}
              {t('visitPlan.unplacedCount', { count: plan.unplaced.length })}{' '}
              {plan.objective !== null && plan.bound !== null && plan.placed.length > 0
                ? plan.objective === plan.bound
                  ? t('visitPlan.best', { cost: format.number(plan.objective) })
                  : t('visitPlan.figures', {
                      cost: format.number(plan.objective),
                      bound: format.number(plan.bound),
                      gap: format.number(gapOf({ objective: plan.objective, bound: plan.bound }) * 100, 1),
                    })
                : plan.objective === null && t('visitPlan.hidden')}
            </Text>
            {plan.placed.length > 0 && <PlacedTable plan={plan} />}
            {plan.unplaced.length > 0 && (
              <Panel title={t('visitPlan.unplaced')} aside={t('visitPlan.unplacedLead')}>
                <UnplacedTable unplaced={plan.unplaced} />
              </Panel>
            )}
          </Stack>
        )
      }
    </Await>
  );
};
