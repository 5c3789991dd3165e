import type { ProofNode } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { useAnswerWords } from '../surveys/use-answer-words.js';
import { proofLeaves } from './proof-leaves.js';
import { useResult } from './result-context.js';
import classes from './result.module.css';

/** The answers behind a criterion: unit, indicator, answer. */
export const ProofAnswers = ({ proof }: { proof: ProofNode }) => {
  const { t } = useTranslation();
  const words = useAnswerWords();
  const { texts, assessment } = useResult();
  const answerOf = ({ unitId, indicatorId }: ProofNode): string => {
    const answer = assessment.answers.find((one) => one.unitId === unitId && one.indicatorId === indicatorId)?.answer;
    return answer && indicatorId !== null ? words(texts, indicatorId, answer) : t('result.unanswered');
  };
  return (
    <ul className={classes['answers']}>
      {proofLeaves(proof).map((leaf) => (
        <li key={`${leaf.unitId}/${leaf.indicatorId}`}>
          <span>
            {texts.indicators[leaf.indicatorId ?? '']?.text}
            <span className={classes['unit']}>{assessment.serviceAreas.find(({ id }) => id === leaf.unitId)?.name ?? t('words.wholeFacility')}</span>
          </span>
          <strong>{answerOf(leaf)}</strong>
        </li>
      ))}
    </ul>
  );
};
