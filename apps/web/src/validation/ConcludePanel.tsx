import { lastVisitDay } from '@cairn/contracts/validation/visit-days.js';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { ConcludeForm } from './ConcludeForm.js';
import { teamOf } from './team-of.js';
import { useVisitClock } from './use-visit-clock.js';
import { useVisitRights } from './use-visit-rights.js';
import { lastDayHasBegun } from './visit-begins.js';
import { useWorkbook } from './workbook-context.js';

/** The end of the workbook: the lead concludes once everything was looked at. */
export const ConcludePanel = () => {
  const { t } = useTranslation();
  const { visit, findings } = useWorkbook();
  const { leads, visits } = useVisitRights(visit);
  const format = useFormat();
  const now = useVisitClock();
  const found = new Set(visit.findings.map(({ criterionId }) => criterionId));
  const open = visit.checklist.filter(({ criterionId }) => !found.has(criterionId));
  const differing = open.filter(({ criterionId }) => visit.revealed.includes(criterionId)).length;
  const missing = open.length - differing;
  const team = teamOf(visit);
  const leader = team?.validators.find(({ personId }) => personId === team.lead)?.name ?? '';
  const unsent = findings.pending.size;
  return (
    <Panel title={t('validation.conclude')}>
      {visit.conclusion && visit.status !== 're-review' ? (
        <Anchor
          renderRoot={(props) => (
            <Link to="/visits/$visitId" params={{ visitId: visit.id }} search={(search) => search} {...props} />
          )}
        >
          {t('validation.isConcluded')}
        </Anchor>
      ) : !leads ? (
        <Text>{visits ? t('validation.leadConcludes', { name: leader }) : t('validation.notOpen')}</Text>
      ) : visit.appointment && now !== null && !lastDayHasBegun(visit.appointment, now) ? (
        <Text>{t('validation.concludedFrom', { day: format.day(lastVisitDay(visit.appointment)) })}</Text>
      ) : unsent > 0 ? (
        <Text>{t('validation.stillToSend', { count: unsent })}</Text>
      ) : open.length > 0 ? (
        <Text>
          {missing > 0
            ? t('validation.stillToSee', { count: missing })
            : t('validation.stillToSettle', { count: differing })}
        </Text>
      ) : (
        <ConcludeForm />
      )}
    </Panel>
  );
};
