import { useTranslation } from 'react-i18next';
import { ProofSource } from '../scoring/proof/ProofSource.js';
import { useAnswerWords } from '../surveys/use-answer-words.js';
import { useWorkbook } from './workbook-context.js';
import classes from './workbook.module.css';

/** What the hospital answered and attached, folded until it is looked for. */
export const CriterionClaims = ({ criterionId }: { criterionId: string }) => {
  const { t } = useTranslation();
  const words = useAnswerWords();
  const { texts, claims } = useWorkbook();
  const found = claims?.get(criterionId) ?? [];
  if (found.length === 0) return null;
  const evidence = found.reduce((sum, { source }) => sum + source.evidence.length, 0);
  return (
    <details className={classes['claims']}>
      <summary>
        {t('validation.claims', { count: found.length })}
        {evidence > 0 && <span>{t('validation.claimsEvidence', { count: evidence })}</span>}
      </summary>
      <ul>
        {found.map(({ indicatorId, unit, source }) => (
          <li key={`${unit.id} ${indicatorId}`}>
            <span className={classes['question']}>
              <bdi>{texts.indicators[indicatorId]?.text}</bdi>
            </span>
            <span>
              {unit.name !== null && <bdi>{`${unit.name}: `}</bdi>}
              <strong>
                <bdi>{source.answer ? words(texts, indicatorId, source.answer) : t('result.unanswered')}</bdi>
              </strong>
            </span>
            <div className={classes['source']}>
              <ProofSource source={source} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
};
