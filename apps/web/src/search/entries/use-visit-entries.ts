import { IconCalendarEvent } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStageOfModel } from '../../api/models.js';
import { deskVisits, visitsOf } from '../../api/validation.js';
import { useFormat } from '../../i18n/use-format.js';
import type { Entries } from '../entry.js';
import { useReach } from './use-reach.js';
import { useSearched } from './use-searched.js';

/** The organization's; for the programme all, or those of the team one belongs to. */
export const useVisitEntries = (typed: string): Entries => {
  const { t } = useTranslation();
  const format = useFormat();
  const stageOfModel = useStageOfModel();
  const navigate = useNavigate();
  const { organizationId, forProgramme, leadsTo } = useReach();
  return useSearched(
    forProgramme ? deskVisits() : visitsOf(organizationId),
    typed,
    leadsTo('/visits'),
    ({
      id,
      facilityName,
      organizationId,
      organizationName,
      targetStage: stage,
      status,
      appointment,
      earliest,
      ...of
    }) => ({
      key: id,
      title: facilityName,
      under: t(forProgramme ? 'search.visitOf' : 'search.visit', {
        organization: organizationName,
        stage: stageOfModel({ ...of, stage }),
        status: t(`validation.status.${status}`),
        day: format.day((appointment?.startsAt ?? earliest).slice(0, 10)),
      }),
      icon: IconCalendarEvent,
      go: () =>
        void navigate({
          to: '/visits/$visitId',
          params: { visitId: id },
          search: forProgramme ? { organization: organizationId } : {},
        }),
    }),
  );
};
