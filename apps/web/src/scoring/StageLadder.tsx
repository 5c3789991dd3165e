import { ResultMark } from '../states/ResultMark.js';
import { useResult } from './result-context.js';
import classes from './result.module.css';

/** Every stage, highest first, with whether it is reached. */
export const StageLadder = () => {
  const { texts, evaluation } = useResult();
  return (
    <ol className={classes['ladder']} reversed>
      {[...evaluation.stages]
        .reverse()
        .filter(({ stage }) => stage > 0)
        .map(({ stage, reached, share }) => (
          <li key={stage} data-here={stage === evaluation.stage || undefined}>
            <span className={classes['rung']}>{stage}</span>
            <span>
              <bdi>{texts.stages[String(stage)]?.title}</bdi>
            </span>
            {reached ? <ResultMark result="met" /> : <ResultMark result={share > 0 ? 'partly' : 'not-met'} />}
          </li>
        ))}
    </ol>
  );
};
