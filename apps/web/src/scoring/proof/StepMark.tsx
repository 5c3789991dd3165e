import type { ProofNode } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { ResultMark, resultOf as markOf } from '../../states/ResultMark.js';
import classes from './proof.module.css';

/** Met or not; a condition holds or not, and neither is better. */
export const StepMark = ({ node: { status, share }, condition }: { node: ProofNode; condition: boolean }) => {
  const { t } = useTranslation();
  if (!condition) return <ResultMark result={markOf(status, share)} />;
  return <span className={classes['holds']}>{t(status === 'met' ? 'proof.holds' : 'proof.holdsNot')}</span>;
};
