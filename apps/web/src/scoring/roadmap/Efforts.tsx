import type { Criterion } from '@cairn/maturity-models';
import { EffortField } from './EffortField.js';
import { useRoadmap } from './roadmap-context.js';
import classes from './roadmap.module.css';

type Props = { readonly criteria: readonly Criterion[]; readonly heading: 'h3' | 'h4' };

/** Criteria with what to do about them and what it takes. */
export const Efforts = ({ criteria, heading: Heading }: Props) => {
  const { texts } = useRoadmap();
  return (
    <ul className={classes['criteria']}>
      {criteria.map((criterion) => (
        <li key={criterion.id}>
          <div>
            <Heading>
              <bdi>{texts.criteria[criterion.id]?.title}</bdi>
            </Heading>
            <p dir="auto" className={classes['recommendation']}>
              {texts.criteria[criterion.id]?.recommendation}
            </p>
          </div>
          <EffortField criterion={criterion} />
        </li>
      ))}
    </ul>
  );
};
