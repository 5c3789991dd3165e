import type { CriterionResult } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { ResultMark, resultOf as markOf } from '../../states/ResultMark.js';
import { CriterionFigure } from '../CriterionFigure.js';
import { useResult } from '../result-context.js';
import look from '../../theme/look.module.css';
import { ProofStep, ProofSteps } from './ProofStep.js';
import { Step } from './Step.js';
import { useRuleSentence } from './use-rule-sentence.js';
import classes from './proof.module.css';

/** A criterion: what it means, the rule that judges it, and what the rule found. */
export const ProofCriterion = ({ result }: { result: CriterionResult }) => {
  const { t } = useTranslation();
  const { texts, criterionOf } = useResult();
  const sentence = useRuleSentence();
  const words = texts.criteria[result.id];
  const provenance = criterionOf(result.id)?.provenance ?? 'published';
  return (
    <Step
      level="criterion"
      summary={
        <>
          <h4>
            <bdi>{words?.title}</bdi>
            {provenance !== 'published' && (
              <span className={look['tag']} title={words?.provenanceNote}>
                {t(`result.provenance.${provenance}`)}
              </span>
            )}
          </h4>
          <span className={classes['figure']}>
            <CriterionFigure result={result} />
          </span>
          <ResultMark result={markOf(result.status, result.share)} />
        </>
      }
    >
      <p dir="auto" className={classes['summary']}>
        {words?.summary}
      </p>
      {result.proof.indicatorId === null ? (
        <>
          <p className={classes['rule']}>{sentence(result.proof)}</p>
          <ProofSteps of={result.proof} />
        </>
      ) : (
        <ul className={classes['branches']}>
          <ProofStep node={result.proof} within={null} />
        </ul>
      )}
    </Step>
  );
};
