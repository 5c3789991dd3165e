import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import { evaluate, type ModelVersion, submissionOf, textsOf } from '@cairn/maturity-models';
import { Anchor, Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveScore } from '../api/scoring.js';
import { assessmentQuery } from '../api/surveys.js';
import { ofOrganization } from '../frame/of-organization.js';
import { Page } from '../frame/Page.js';
import { useMay } from '../frame/scope.js';
import { NotKeptNote } from '../offline/NotKeptNote.js';
import type { AnswerKey } from './answer-key.js';
import type { Filter } from './filter.js';
import { FilterChips } from './FilterChips.js';
import { ReopenButton } from './ReopenButton.js';
import { SectionTree } from './SectionTree.js';
import { SectionView } from './SectionView.js';
import { StageBar } from './StageBar.js';
import { SubmitButton } from './SubmitButton.js';
import { SurveyContext, type SurveyInHand } from './survey-context.js';
import { inputOf, type PlanSection, sectionOf, surveyPlan } from './survey-plan.js';
import { SurveyState } from './SurveyState.js';
import { useTeamwork } from './teamwork/use-teamwork.js';
import { useAnswerKeys } from './use-answer-keys.js';
import { useAnswers } from './use-answers.js';
import { useStartAt } from './use-start-at.js';
import { type FilterInHand, useFilter } from './use-filter.js';
import classes from './survey.module.css';

type Props = {
  readonly assessment: Assessment;
  readonly model: ModelVersion;
  /** The answer at which the page opens. */ readonly startAt: AnswerKey | undefined;
  readonly startWith: Filter;
};

/** Where the first line that is shown waits for an answer; else the first that shows any. */
const firstSection = (plan: readonly PlanSection[], filter: FilterInHand): string | undefined => {
  const shown = plan.map(({ id, rows }) => ({
    id,
    lines: rows.flatMap(({ lines }) => lines).filter(({ unit, indicator }) => filter.has(unit.id, indicator.id)),
  }));
  const waits = shown.find(({ lines }) => lines.some(({ answered, indicator }) => !answered && !indicator.optional));
  return (waits ?? shown.find(({ lines }) => lines.length > 0) ?? plan[0])?.id;
};

export const Survey = ({ assessment, model, startAt, startWith }: Props) => {
  const { t, i18n } = useTranslation();
  const may = useMay();
  const answers = useAnswers(assessment);
  const teamwork = useTeamwork(assessment);
  const score = useLiveScore(assessment.organizationId, assessment.id);
  const queries = useQueryClient();
  const calculatedAt = score.data?.calculatedAt;
  useEffect(() => {
    if (calculatedAt)
      void queries.invalidateQueries({ queryKey: assessmentQuery(assessment.organizationId, assessment.id).queryKey });
  }, [queries, assessment.organizationId, assessment.id, calculatedAt]);
  const texts = textsOf(model, i18n.language);
  const editable = assessment.status === 'open' && may.write;
  const input = useMemo(
    () => inputOf(assessment.serviceAreas, model, (unit, indicator) => answers.lineOf(unit, indicator).answer),
    [assessment.serviceAreas, model, answers],
  );
  const plan = useMemo(
    () => surveyPlan(model, assessment.serviceAreas, input),
    [model, assessment.serviceAreas, input],
  );
  const evaluation = useMemo(() => evaluate(model, input), [model, input]);
  const submission = useMemo(() => submissionOf(model, input), [model, input]);
  const survey: SurveyInHand = {
    assessment,
    model,
    texts,
    answers,
    editable,
    ...(teamwork && { teamwork }),
    evidenceOf: (unitId, indicatorId) =>
      assessment.evidence.filter((one) => one.unitId === unitId && one.indicatorId === indicatorId),
  };
  const filter = useFilter(survey, plan, startWith);
  const [sectionId, goTo] = useState(() => (startAt && sectionOf(plan, startAt)) ?? firstSection(plan, filter));
  useStartAt(startAt);
  useAnswerKeys();
  /** Where the chosen filter shows nothing here, the first section in which it does is entered. */
  const choose = (chosen: Filter): void => {
    const shown = new Set(filter.choose(chosen));
    const showsAny = ({ rows }: PlanSection): boolean =>
      rows.some(({ lines }) => lines.some((line) => shown.has(line)));
    const section = plan.find(({ id }) => id === sectionId);
    if (!section || !showsAny(section)) goTo((plan.find(showsAny) ?? section)?.id);
  };
  const here = plan.findIndex(({ id }) => id === sectionId);
  const section = plan[here];
  const enter = (id: string): void => {
    goTo(id);
    filter.choose(filter.chosen);
    document.getElementById('section')?.scrollIntoView();
  };
  return (
    <SurveyContext value={survey}>
      <Page
        title={assessment.facilityName}
        lead={t('words.modelVersion', { model: texts.title, version: model.version })}
        above={
          <Anchor renderRoot={(props) => <Link to="/assessments" search={ofOrganization} {...props} />}>
            {t('survey.title')}
          </Anchor>
        }
        actions={
          assessment.status === 'submitted' ? (
            <ReopenButton />
          ) : (
            editable &&
            (may.administer ? (
              <SubmitButton plan={plan} evaluation={evaluation} submission={submission} goTo={enter} />
            ) : (
              <Text size="sm" c="dimmed" maw={260}>
                {t('survey.adminSubmits')}
              </Text>
            ))
          )
        }
      >
        <SurveyState />
        <NotKeptNote keeping={answers.keeping} />
        <Button
          className={classes['skip']!}
          variant="default"
          size="compact-sm"
          onClick={() => document.querySelector<HTMLElement>('[data-line] :is(input, select)')?.focus()}
        >
          {t('survey.skip')}
        </Button>
        <StageBar plan={plan} evaluation={evaluation} score={score.data} />
        <div className={classes['columns']}>
          <SectionTree plan={plan} chosen={sectionId} onChoose={enter} filter={filter} />
          <div className={classes['section']} id="section">
            <FilterChips filter={filter} onChoose={choose} />
            {section && (
              <SectionView
                key={section.id}
                section={section}
                filter={filter}
                before={plan[here - 1]}
                after={plan[here + 1]}
                onChoose={enter}
              />
            )}
          </div>
        </div>
      </Page>
    </SurveyContext>
  );
};
