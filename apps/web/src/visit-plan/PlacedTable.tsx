import type { Plan } from '@cairn/contracts/validation/http/plans.js';
import { Anchor, Button, Checkbox, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedVisit } from '../api/plans.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';
import look from '../theme/look.module.css';
import { AppointmentTime } from '../validation/AppointmentTime.js';
import { OfferMark } from './OfferMark.js';
import { ReleaseDialog } from './ReleaseDialog.js';

/** Visits with a date; those that are ticked are released together. */
export const PlacedTable = ({ plan }: { readonly plan: Plan }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const drafts = plan.placed.filter(({ offer }) => offer === 'draft');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [releasing, setReleasing] = useState(false);
  const chosen = drafts.filter(({ visitId }) => !left.has(visitId));
  const tick = (visitId: string, ticked: boolean): void =>
    setLeft((before) => new Set(ticked ? [...before].filter((one) => one !== visitId) : [...before, visitId]));
  const names = ({ team, lead }: PlacedVisit): string =>
    team.map(({ personId, name }) => (personId === lead ? t('visitPlan.leads', { name }) : name)).join(', ');
  return (
    <Panel
      title={t('visitPlan.placed')}
      aside={
        drafts.length > 0 && (
          <Group gap="xs">
            <Button
              variant="default"
              onClick={() => setLeft(new Set(chosen.length > 0 ? drafts.map(({ visitId }) => visitId) : []))}
            >
              {chosen.length > 0 ? t('visitPlan.tickNone') : t('visitPlan.tickAll')}
            </Button>
            <Button disabled={chosen.length === 0} onClick={() => setReleasing(true)}>
              {t('visitPlan.release', { count: chosen.length })}
            </Button>
          </Group>
        )
      }
    >
      <DataTable
        name="visit-plan"
        rows={plan.placed}
        keyOf={({ visitId }) => visitId}
        columns={[
          {
            title: t('validation.facility'),
            value: ({ facilityName }) => facilityName,
            words: ({ facilityName, organizationName }) => `${facilityName} ${organizationName}`,
            cell: ({ visitId, organizationId, facilityName, country }) => (
              <>
                <Anchor
                  renderRoot={(props) => (
                    <Link
                      to="/visits/$visitId"
                      params={{ visitId }}
                      search={{ organization: organizationId }}
                      {...props}
                    />
                  )}
                >
                  <bdi>{facilityName}</bdi>
                </Anchor>
                <div className={look['soft']}>{format.country(country)}</div>
              </>
            ),
          },
          {
            title: t('validation.date'),
            value: ({ startsAt }) => startsAt,
            cell: (row) => <AppointmentTime times={row} />,
          },
          { title: t('visitPlan.team'), value: names, cell: (row) => <bdi>{names(row)}</bdi> },
          { title: t('visitPlan.cost'), value: ({ cost }) => cost, cell: ({ cost }) => cost },
          {
            title: t('visitPlan.offer'),
            value: ({ offer }) => t(`visitPlan.offers.${offer}`),
            cell: (row) =>
              row.offer === 'draft' ? (
                <Checkbox
                  label={t('visitPlan.tick')}
                  aria-label={t('visitPlan.tickOf', { name: row.facilityName })}
                  checked={!left.has(row.visitId)}
                  onChange={({ currentTarget: { checked } }) => tick(row.visitId, checked)}
                />
              ) : (
                <OfferMark placed={row} />
              ),
          },
        ]}
      />
      {releasing && <ReleaseDialog plan={plan} visits={chosen} onClose={() => setReleasing(false)} />}
    </Panel>
  );
};
