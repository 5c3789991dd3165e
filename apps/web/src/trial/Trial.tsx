import type { ModelExample } from '@cairn/contracts/surveys/http/model-versions.js';
import { evaluate, textsOf } from '@cairn/maturity-models';
import { Alert, Anchor } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { WholeVersion } from '../api/model-versions.js';
import { Page } from '../frame/Page.js';
import { NotesPanel } from '../models/NotesPanel.js';
import { StagesPanel } from '../models/StagesPanel.js';
import type { AnswerKey } from '../surveys/answer-key.js';
import { FilterChips } from '../surveys/FilterChips.js';
import { SectionTree } from '../surveys/SectionTree.js';
import { SectionView } from '../surveys/SectionView.js';
import { StandingBar } from '../surveys/StandingBar.js';
import { SurveyContext, type SurveyInHand } from '../surveys/survey-context.js';
import { inputOf, sectionOf, surveyPlan } from '../surveys/survey-plan.js';
import { useAnswerKeys } from '../surveys/use-answer-keys.js';
import type { Answers } from '../surveys/use-answers.js';
import { useFilter } from '../surveys/use-filter.js';
import { goToAnswer } from '../surveys/use-start-at.js';
import survey from '../surveys/survey.module.css';
import { namedAreas, withAnswer } from './trial.js';
import { trialAssessment } from './trial-assessment.js';
import { TrialLead } from './TrialLead.js';
import { TrialResult } from './TrialResult.js';
import { TrialSetUp } from './TrialSetUp.js';
import { useTrial } from './use-trial.js';
import classes from './trial.module.css';

const nothing = (): void => undefined;

type Props = { readonly version: WholeVersion; readonly examples: readonly ModelExample[] };

/** A model version as a respondent meets it, on answers that stay in the browser, with the result they give. */
export const Trial = ({ version, examples }: Props) => {
  const { t, i18n } = useTranslation();
  const model = version.content;
  const texts = textsOf(model, i18n.language);
  const inHand = useTrial(model);
  const { trial, change, begun } = inHand;
  const areas = useMemo(
    () =>
      namedAreas(trial.areas, (kind, number) =>
        number > 1 ? t('trial.numbered', { kind: texts.areaKinds[kind], number }) : (texts.areaKinds[kind] ?? ''),
      ),
    [trial.areas, texts, t],
  );
  const input = useMemo(
    () => inputOf(areas, model, (unit, indicator) => trial.answers[unit]?.[indicator] ?? null),
    [areas, model, trial.answers],
  );
  const plan = useMemo(() => surveyPlan(model, areas, input), [model, areas, input]);
  const evaluation = useMemo(() => evaluate(model, input), [model, input]);
  const assessment = useMemo(() => trialAssessment(model, areas, plan, t('trial.title')), [model, areas, plan, t]);
  const answers: Answers = {
    keeping: 'kept',
    pending: new Map(),
    lineOf: (unit, indicator) => ({
      recorded: undefined,
      pending: undefined,
      answer: trial.answers[unit]?.[indicator] ?? null,
    }),
    give: (unit, indicator, answer) => change((before) => withAnswer(before, unit, indicator, answer)),
    keepTheirs: nothing,
    useMine: nothing,
  };
  const [sectionId, goTo] = useState(() => plan.find(({ answered, asked }) => answered < asked)?.id ?? plan[0]?.id);
  const inSurvey: SurveyInHand = {
    assessment,
    model,
    texts,
    answers,
    editable: true,
    withoutEvidence: true,
    evidenceOf: () => [],
  };
  const filter = useFilter(inSurvey, plan);
  useAnswerKeys();
  const here = plan.findIndex(({ id }) => id === sectionId);
  const section = plan[here];
  const enter = (id: string): void => {
    goTo(id);
    filter.choose(filter.chosen);
    document.getElementById('section')?.scrollIntoView();
  };
  const toAnswer = (key: AnswerKey): void => {
    flushSync(() => {
      goTo((former) => sectionOf(plan, key) ?? former);
      filter.choose('all');
    });
    goToAnswer(key);
  };
  const shown = useDeferredValue(
    useMemo(
      () => ({ key: begun, assessment, evaluation, answers: trial.answers }),
      [begun, assessment, evaluation, trial.answers],
    ),
  );
  return (
    <SurveyContext value={inSurvey}>
      <Page
        title={t('trial.of', { model: texts.title })}
        lead={<TrialLead version={version} />}
        above={
          <Anchor
            renderRoot={(props) => (
              <Link
                to="/models/$model/$version"
                params={{ model: version.model, version: version.version }}
                {...props}
              />
            )}
          >
            {t('trial.toVersion')}
          </Anchor>
        }
      >
        <Alert variant="outline" icon={<IconFlask aria-hidden />} title={t('trial.banner')}>
          {t('trial.bannerText')}
        </Alert>
        <TrialSetUp inHand={inHand} model={model} texts={texts} areas={areas} examples={examples} />
        <StandingBar
          plan={plan}
          evaluation={evaluation}
          by={t('trial.inBrowser')}
          saved={
            <Anchor size="xs" href="#result">
              {t('trial.seeResult')}
            </Anchor>
          }
        />
        <div className={survey['columns']}>
          <SectionTree plan={plan} chosen={sectionId} onChoose={enter} />
          <div className={survey['section']} id="section">
            <FilterChips filter={filter} onChoose={filter.choose} />
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
        <section id="result" className={classes['result']} aria-label={t('result.title')}>
          <TrialResult
            key={shown.key}
            assessment={shown.assessment}
            evaluation={shown.evaluation}
            answers={shown.answers}
            model={model}
            texts={texts}
            toAnswer={toAnswer}
          />
        </section>
        <NotesPanel model={model} />
        <StagesPanel model={model} />
      </Page>
    </SurveyContext>
  );
};
