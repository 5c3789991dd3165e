import { IconClipboardList } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deskAssessmentsQuery, deskScoresQuery } from '../../api/desk.js';
import { useModelTitle } from '../../api/models.js';
import { scoresQuery } from '../../api/scoring.js';
import { assessmentsQuery } from '../../api/surveys.js';
import { useScoreWords } from '../../cairn/use-score-words.js';
import { pageOf } from '../../surveys/page-of.js';
import type { Entries } from '../entry.js';
import { entriesOf } from './entries-of.js';
import { useReach } from './use-reach.js';

/** The organization's, or those of the desk. */
export const useAssessmentEntries = (): Entries => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const modelTitle = useModelTitle();
  const { organizationId, forProgramme, leadsTo } = useReach();
  const [ofOrganization, ofDesk] = [leadsTo('/assessments'), leadsTo('/desk')];
  const own = useQuery({ ...assessmentsQuery(organizationId), enabled: ofOrganization });
  const ownScores = useQuery({ ...scoresQuery(organizationId), enabled: ofOrganization });
  const desk = useQuery({ ...deskAssessmentsQuery, enabled: ofDesk });
  const deskScores = useQuery({ ...deskScoresQuery, enabled: ofDesk });
  const [assessments, scores] = ofDesk ? [desk, deskScores] : [own, ownScores];
  const scoreWords = useScoreWords(assessments.data ?? [], scores.data ?? []);
  if (!ofOrganization && !ofDesk) return [];
  return entriesOf(assessments, (one) => ({
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
  }));
};
