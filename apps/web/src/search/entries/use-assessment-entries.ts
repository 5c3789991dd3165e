import { IconClipboardList } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assessmentsOf, deskAssessments } from '../../api/desk.js';
import { useModelTitle } from '../../api/models.js';
import { useScoreWords } from '../../cairn/use-score-words.js';
import { pageOf } from '../../surveys/page-of.js';
import type { Entries } from '../entry.js';
import { useReach } from './use-reach.js';
import { useRowsFound } from './use-searched.js';

/** The organization's, or those of the desk. */
export const useAssessmentEntries = (typed: string): Entries => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const modelTitle = useModelTitle();
  const { organizationId, forProgramme, leadsTo } = useReach();
  const ofDesk = leadsTo('/desk');
  const found = useRowsFound(
    ofDesk ? deskAssessments() : assessmentsOf(organizationId),
    typed,
    ofDesk || leadsTo('/assessments'),
  );
  const rows = found?.rows ?? [];
  const scoreWords = useScoreWords(
    rows,
    rows.flatMap(({ score }) => score ?? []),
  );
  return (
    found && {
      count: found.count,
      entries: found.rows.map((one) => ({
        key: one.id,
        title: one.facilityName,
        under: t(forProgramme ? 'search.assessmentOf' : 'search.assessment', {
          organization: one.organizationName,
          model: t('words.modelVersion', { model: modelTitle(one), version: one.modelVersion }),
          status: t(`words.assessmentStatus.${one.status}`),
          standing: scoreWords(one),
        }),
        icon: IconClipboardList,
        go: () =>
          void navigate({
            to: pageOf(one, forProgramme),
            params: { assessmentId: one.id },
            search: forProgramme ? { organization: one.organizationId } : {},
          }),
      })),
    }
  );
};
