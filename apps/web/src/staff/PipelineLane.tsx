import type { AssessmentFigures } from '@cairn/contracts/surveys/http/assessments.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked } from '../api/pages.js';
import { Chips } from '../frame/Chips.js';
import look from '../theme/look.module.css';
import { DeskAssessments } from './DeskAssessments.js';
import { Lane } from './Lane.js';

const views = ['all', 'open', 'submitted'] as const;
type View = (typeof views)[number];

const countOf = (view: View, { open, submitted }: AssessmentFigures): number =>
  view === 'all' ? open + submitted : { open, submitted }[view];

type Props = {
  readonly figures: AssessmentFigures | undefined;
  readonly narrowed: Asked;
  readonly isNarrowed: boolean;
};

export const PipelineLane = ({ figures, narrowed, isNarrowed }: Props) => {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('all');
  return (
    <Lane
      id="pipeline"
      title={t('staff.pipeline')}
      filters={
        <Chips
          label={t('staff.pipeline')}
          chosen={view}
          onChoose={setView}
          options={views.map((value) => ({
            value,
            text: t(`staff.pipelineViews.${value}`),
            ...(figures && { count: countOf(value, figures) }),
          }))}
        />
      }
    >
      <DeskAssessments
        narrowed={view === 'all' ? narrowed : { ...narrowed, status: view }}
        empty={<p className={look['nothing']}>{t(isNarrowed ? 'staff.filter.none' : 'staff.noAssessments')}</p>}
      />
    </Lane>
  );
};
