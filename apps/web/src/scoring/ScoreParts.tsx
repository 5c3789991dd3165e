import { useFormat } from '../i18n/use-format.js';
import { useResult } from './result-context.js';
import classes from './result.module.css';

/** What the score is made of, in the order of the stones: groups of focus areas with their means, or focus areas. */
export const ScoreParts = () => {
  const format = useFormat();
  const { texts, evaluation } = useResult();
  const parts = evaluation.groups
    ? evaluation.groups.flatMap(({ id, mean }) =>
        mean === null ? [] : [{ id, title: texts.groups?.[id]?.title, figure: mean }],
      )
    : evaluation.focusAreas.map(({ id, score }) => ({ id, title: texts.focusAreas[id]?.title, figure: score }));
  return (
    <ol className={classes['ladder']}>
      {[...parts].reverse().map(({ id, title, figure }) => (
        <li key={id}>
          <span />
          <span>
            <bdi>{title}</bdi>
          </span>
          <span>{format.number(figure, 1)}</span>
        </li>
      ))}
    </ol>
  );
};
