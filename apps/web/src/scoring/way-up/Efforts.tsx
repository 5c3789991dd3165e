import type { Criterion } from '@cairn/maturity-models';
import { EffortField } from './EffortField.js';
import { useWay } from './way-context.js';
import classes from './way-up.module.css';

export const Efforts = ({ criteria }: { criteria: readonly Criterion[] }) => {
  const { texts } = useWay();
  return (
    <ul className={classes['criteria']}>
      {criteria.map((criterion) => (
        <li key={criterion.id}>
          <div>
            <h4>{texts.criteria[criterion.id]?.title}</h4>
            <p className={classes['recommendation']}>{texts.criteria[criterion.id]?.recommendation}</p>
          </div>
          <EffortField criterion={criterion} />
        </li>
      ))}
    </ul>
  );
};
