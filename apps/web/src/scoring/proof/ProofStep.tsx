import { FACILITY, type ProofNode } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { CriterionFigure } from '../CriterionFigure.js';
import { useResult } from '../result-context.js';
import { ProofLeaf } from './ProofLeaf.js';
import { Step } from './Step.js';
import { StepMark } from './StepMark.js';
import { useRuleSentence } from './use-rule-sentence.js';
import classes from './proof.module.css';

const conditional = ['notApplicableWhen', 'substituteWhen'];

/** The steps inside a rule; in a rule with a condition that comes first. */
export const ProofSteps = ({ of: { rule, unitId, of } }: { of: ProofNode }) => {
  const { t } = useTranslation();
  if (of.length === 0) return <p className={classes['summary']}>{t('proof.nothing')}</p>;
  return (
    <ul className={classes['branches']}>
      {of.map((step, place) => (
        <ProofStep key={place} node={step} within={unitId} condition={place === 0 && conditional.includes(rule)} />
      ))}
    </ul>
  );
};

type Props = {
  readonly node: ProofNode;
  /** The unit the step above is about. */ readonly within: string | null;
  readonly condition?: boolean;
};

/** A rule with the steps inside it, or at the end an answer. */
export const ProofStep = ({ node, within, condition = false }: Props) => {
  const { t } = useTranslation();
  const { assessment } = useResult();
  const sentence = useRuleSentence();
  const area =
    node.unitId === within || node.unitId === FACILITY
      ? undefined
      : assessment.serviceAreas.find(({ id }) => id === node.unitId)?.name;
  if (node.indicatorId !== null) return <ProofLeaf node={node} indicatorId={node.indicatorId} condition={condition} />;
  return (
    <li>
      <Step
        level="rule"
        open={area === undefined || node.status === 'not-met'}
        summary={
          <>
            <span className={classes['sentence']}>
              {condition && <span className={classes['condition']}>{t('proof.condition')}</span>}
              {area && <strong>{area}</strong>} {sentence(node)}
            </span>
            <span className={classes['figure']}>
              <CriterionFigure result={node} />
            </span>
            <StepMark node={node} condition={condition} />
          </>
        }
      >
        <ProofSteps of={node} />
      </Step>
    </li>
  );
};
