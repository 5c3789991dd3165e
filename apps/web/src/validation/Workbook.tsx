import { Alert, Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assessmentQuery } from '../api/surveys.js';
import { Page } from '../frame/Page.js';
import look from '../theme/look.module.css';
import { NotKeptNote } from '../offline/NotKeptNote.js';
import { AppointmentTime } from './AppointmentTime.js';
import { claimsOf } from './claims.js';
import { groupsOf } from './checklist-groups.js';
import { ChecklistGroup } from './ChecklistGroup.js';
import { ConcludePanel } from './ConcludePanel.js';
import { useFindings } from './use-findings.js';
import { useVisitClock } from './use-visit-clock.js';
import { useVisitRights } from './use-visit-rights.js';
import { hasBegun } from './visit-begins.js';
import { VisitContext, type VisitInHand } from './visit-context.js';
import { RevealPanel } from './RevealPanel.js';
import { WorkbookAgenda } from './WorkbookAgenda.js';
import { WorkbookBar } from './WorkbookBar.js';
import { WorkbookContext } from './workbook-context.js';
import { type WorkbookFilter, WorkbookFilters } from './WorkbookFilters.js';

/** The validator's page on the day: what to look at, what was seen, and the end of the visit. */
export const Workbook = ({ inHand }: { inHand: VisitInHand }) => {
  const { t } = useTranslation();
  const { visit, model } = inHand;
  const { data: assessment } = useQuery(assessmentQuery(visit.organizationId, visit.assessmentId));
  const claims = useMemo(() => assessment && claimsOf(model, assessment), [model, assessment]);
  const findings = useFindings(visit);
  const { visits } = useVisitRights(visit);
  const now = useVisitClock();
  const waits =
    visits &&
    visit.status === 'scheduled' &&
    now !== null &&
    visit.appointment !== null &&
    !hasBegun(visit.appointment, now);
  const [filter, setFilter] = useState<WorkbookFilter>('all');
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const isReReview = visit.status === 're-review';
  const groups = useMemo(
    () =>
      groupsOf(
        visit.checklist.filter(
          ({ criterionId }) => !isReReview || (visit.decision?.openCriteria.includes(criterionId) ?? false),
        ),
      ),
    [visit.checklist, visit.decision, isReReview],
  );
  const choose = (next: WorkbookFilter): void => {
    const fits = (criterionId: string): boolean =>
      next === 'open' ? !findings.lineOf(criterionId).seen : findings.lineOf(criterionId).seen?.verdict === next;
    setShown(new Set(visit.checklist.map(({ criterionId }) => criterionId).filter(fits)));
    setFilter(next);
  };
  const shownGroups = groups
    .map((group) => ({
      ...group,
      items: group.items.filter(({ criterionId }) => filter === 'all' || shown.has(criterionId)),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <WorkbookContext value={{ ...inHand, findings, claims, editable: visits && !waits }}>
      <Page
        width="reading"
        title={t('validation.workbook')}
        lead={visit.facilityName}
        above={
          <Anchor
            renderRoot={(props) => (
              <Link to="/visits/$visitId" params={{ visitId: visit.id }} search={(search) => search} {...props} />
            )}
          >
            {t('validation.toVisit')}
          </Anchor>
        }
      >
        {waits && visit.appointment && (
          <Alert variant="outline" mb="md">
            {t('validation.findingsFrom')} <AppointmentTime times={visit.appointment} />
          </Alert>
        )}
        {isReReview && (
          <Alert variant="outline" mb="md">
            {t('validation.onlyOpen')}
          </Alert>
        )}
        <WorkbookAgenda visit={visit} />
        <WorkbookBar />
        <RevealPanel />
        <NotKeptNote keeping={findings.keeping} />
        <WorkbookFilters chosen={filter} onChoose={choose} />
        {shownGroups.map((group) => (
          <ChecklistGroup key={group.key} group={group} />
        ))}
        {shownGroups.length === 0 && <p className={look['nothing']}>{t('validation.nothingHere')}</p>}
        <VisitContext value={inHand}>
          <ConcludePanel />
        </VisitContext>
      </Page>
    </WorkbookContext>
  );
};
