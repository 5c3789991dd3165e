import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { everyDeskVisitQuery } from '../api/validation.js';
import { Chips } from '../frame/Chips.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { AssignmentsPanel } from './AssignmentsPanel.js';
import { VisitBoard } from './VisitBoard.js';
import { VisitsOfAll } from './VisitsOfAll.js';

const views = ['list', 'month', 'week', 'lanes'] as const;

/** Every visit for staff, as a list or by day; a validator's own, with what waits for an answer. */
export const DeskVisits = () => {
  const { t } = useTranslation();
  const { programmeRoles } = useMe();
  const isStaff = programmeRoles.some((role) => role !== 'validator');
  const plans = programmeRoles.some((role) => role === 'manager' || role === 'scheduler');
  const [view, setView] = useState<(typeof views)[number]>('list');
  const visits = useQuery({ ...everyDeskVisitQuery, enabled: view !== 'list' });
  return (
    <Page
      title={isStaff ? t('validation.title') : t('validation.ownTitle')}
      lead={isStaff ? t('validation.deskLead') : t('validation.ownLead')}
      actions={
        plans && (
          <>
            <Button variant="default" renderRoot={(props) => <Link to="/visits/plan" {...props} />}>
              {t('visitPlan.title')}
            </Button>
            <Button variant="default" renderRoot={(props) => <Link to="/visits/disruptions" {...props} />}>
              {t('disruption.title')}
            </Button>
          </>
        )
      }
    >
      {programmeRoles.includes('validator') && <AssignmentsPanel />}
      <Chips
        label={t('planning.view')}
        options={views.map((value) => ({ value, text: t(`planning.views.${value}`) }))}
        chosen={view}
        onChoose={setView}
      />
      {view === 'list' ? (
        <VisitsOfAll
          empty={
            <EmptyState title={t('validation.emptyTitle')}>
              {isStaff ? t('validation.emptyDesk') : t('validation.emptyOwn')}
            </EmptyState>
          }
        />
      ) : (
        <Await query={visits} skeleton={<Skeleton height={240} />}>
          {(found) => <VisitBoard key={view} visits={found} view={view} />}
        </Await>
      )}
    </Page>
  );
};
