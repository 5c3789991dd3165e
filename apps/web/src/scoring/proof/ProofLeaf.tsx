import { FACILITY, type ProofNode } from '@cairn/maturity-models';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerKey } from '../../surveys/answer-key.js';
import { useAnswerWords } from '../../surveys/use-answer-words.js';
import { CriterionFigure } from '../CriterionFigure.js';
import { useResult } from '../result-context.js';
import { ProofSource } from './ProofSource.js';
import { StepMark } from './StepMark.js';
import { useRuleSentence } from './use-rule-sentence.js';
import classes from './proof.module.css';

type Props = { readonly node: ProofNode; readonly indicatorId: string; readonly condition: boolean };

/** An answer: the question and the unit, what was answered and by whom, what is needed and how far it is. */
export const ProofLeaf = ({ node, indicatorId, condition }: Props) => {
  const { t } = useTranslation();
  const words = useAnswerWords();
  const sentence = useRuleSentence();
  const { texts, assessment, sourceOf, toAnswer } = useResult();
  const isAsked = node.reason.code !== 'not-asked-of-this-service-area';
  const source = sourceOf(node.unitId, indicatorId);
  const question = texts.indicators[indicatorId]?.text ?? '';
  const unit =
    node.unitId === FACILITY
      ? t('words.wholeFacility')
      : (assessment.serviceAreas.find(({ id }) => id === node.unitId)?.name ?? '');
  return (
    <li className={classes['leaf']}>
      <div className={classes['question']}>
        {condition && <span className={classes['condition']}>{t('proof.condition')}</span>}
        <span>
          <bdi>{question}</bdi>
        </span>
        <span className={classes['unit']}>{unit}</span>
      </div>
      <div className={classes['found']}>
        <strong>{source.answer ? words(texts, indicatorId, source.answer) : t('result.unanswered')}</strong>
        {!condition && (
          <span className={classes['figure']}>
            {isAsked && sentence(node)} <CriterionFigure result={node} />
          </span>
        )}
      </div>
      <StepMark node={node} condition={condition} />
      <div className={classes['source']}>
        {!toAnswer && <ProofSource source={source} />}
        {isAsked && toAnswer && (
          <Anchor
            component="button"
            type="button"
            size="xs"
            aria-label={t('proof.toSurveyOf', { question, unit })}
            onClick={() => toAnswer(answerKey(node.unitId, indicatorId))}
          >
            {t('proof.toSurvey')}
          </Anchor>
        )}
        {isAsked && !toAnswer && (
          <Anchor
            className="screen-only"
            size="xs"
            renderRoot={(props) => (
              <Link
                to="/assessments/$assessmentId"
                params={{ assessmentId: assessment.id }}
                search={({ organization }) => ({
                  ...(organization && { organization }),
                  at: answerKey(node.unitId, indicatorId),
                })}
                resetScroll={false}
                aria-label={t('proof.toSurveyOf', { question, unit })}
                {...props}
              />
            )}
          >
            {t('proof.toSurvey')}
          </Anchor>
        )}
      </div>
    </li>
  );
};
