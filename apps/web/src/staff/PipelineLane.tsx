import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoreSummary } from '../api/scoring.js';
import { AssessmentsTable } from '../surveys/AssessmentsTable.js';
import look from '../theme/look.module.css';
import { Chips } from '../frame/Chips.js';
import { Lane } from './Lane.js';

const views = ['all', 'open', 'submitted'] as const;
type View = (typeof views)[number];

type Props = {
  readonly assessments: readonly AssessmentSummary[];
  readonly scores: readonly ScoreSummary[] | undefined;
  readonly narrowed: boolean;
};

export const PipelineLane = ({ assessments, scores, narrowed }: Props) => {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('all');
  const of = (one: View): readonly AssessmentSummary[] =>
    assessments.filter(({ status }) => one === 'all' || status === one);
  const shown = of(view);
  return (
    <Lane
      id="pipeline"
      title={t('staff.pipeline')}
      filters={
        <Chips
          label={t('staff.pipeline')}
          chosen={view}
          onChoose={setView}
          options={views.map((value) => ({ value, text: t(`staff.pipelineViews.${value}`), count: of(value).length }))}
        />
      }
    >
      {shown.length === 0 ? (
        <p className={look['nothing']}>{t(narrowed ? 'staff.filter.none' : 'staff.noAssessments')}</p>
      ) : (
        <AssessmentsTable of="programme" assessments={shown} scores={scores} />
      )}
    </Lane>
  );
};
