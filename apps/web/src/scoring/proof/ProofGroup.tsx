import type { CriterionResult, ProofNode } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { ResultMark, resultOf as markOf } from '../../states/ResultMark.js';
import { CriterionFigure } from '../CriterionFigure.js';
import { asksForAll } from './asked.js';
import { ProofCriterion } from './ProofCriterion.js';
import { Step } from './Step.js';
import { useRuleSentence } from './use-rule-sentence.js';
import classes from './proof.module.css';

type Props = {
  readonly title: string;
  readonly met: boolean;
  readonly gate: ProofNode | null;
  readonly criteria: readonly CriterionResult[];
};

/** One stage or branch: what it asks for as a whole, then its criteria. Those that are met start closed. */
export const ProofGroup = ({ title, met, gate, criteria }: Props) => {
  const { t } = useTranslation();
  const sentence = useRuleSentence();
  const counted = criteria.filter(({ status }) => status !== 'not-applicable');
  const isAsked = gate !== null || counted.length > 0;
  const share = gate?.share ?? (counted.some(({ share }) => share > 0) ? 0.5 : 0);
  return (
    <Step
      level="group"
      open={!met}
      summary={
        <>
          <h3>
            <bdi>{title}</bdi>
          </h3>
          <span className={classes['count']}>
            {criteria.length > 0 &&
              isAsked &&
              t('result.criteriaMet', {
                met: counted.filter(({ status }) => status === 'met').length,
                count: counted.length,
              })}
          </span>
          <ResultMark result={markOf(!isAsked ? 'not-applicable' : met ? 'met' : 'not-met', share)} />
        </>
      }
    >
      {gate && (
        <p className={classes['gate']}>
          {sentence(gate)} {!asksForAll(gate) && <CriterionFigure result={gate} />}
        </p>
      )}
      <ul className={classes['branches']}>
        {criteria.map((result) => (
          <li key={result.id}>
            <ProofCriterion result={result} />
          </li>
        ))}
      </ul>
    </Step>
  );
};
