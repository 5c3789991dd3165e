import type { CriterionResult } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { ResultMark, resultOf as markOf } from '../states/ResultMark.js';
import { CriterionFigure } from './CriterionFigure.js';
import { ProofAnswers } from './ProofAnswers.js';
import { useResult } from './result-context.js';
import classes from './result.module.css';

export const CriterionRow = ({ result }: { result: CriterionResult }) => {
  const { t } = useTranslation();
  const { texts, criterionOf } = useResult();
  const words = texts.criteria[result.id];
  const provenance = criterionOf(result.id)?.provenance ?? 'published';
  return (
    <li className={classes['criterion']}>
      <ResultMark result={markOf(result.status, result.share)} />
      <div>
        <h3>
          {words?.title}
          {provenance !== 'published' && (
            <span className={classes['provenance']} title={words?.provenanceNote}>
              {t(`result.provenance.${provenance}`)}
            </span>
          )}
        </h3>
        <p className={classes['summary']}>{words?.summary}</p>
        <p className={classes['aside']}>
          <CriterionFigure result={result} />
        </p>
        <details className={classes['proof']}>
          <summary>{t('result.showAnswers')}</summary>
          <ProofAnswers proof={result.proof} />
        </details>
      </div>
    </li>
  );
};
