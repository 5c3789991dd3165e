import { scaleOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { Cairn } from '../../cairn/Cairn.js';
import { cairnOf } from '../../cairn/cairn-picture.js';
import { useScoreFigure } from '../../cairn/use-score-figure.js';
import { useStandingWords } from '../../cairn/use-standing-words.js';
import { differenceTo } from './changes.js';
import { useDifferenceWords } from './use-difference-words.js';
import { useWhatIfInHand } from './what-if-context.js';
import classes from './what-if.module.css';

/** Stage and score with the answers as they are changed, and what is different to today. */
export const Standing = () => {
  const { t } = useTranslation();
  const figure = useScoreFigure();
  const standingIn = useStandingWords();
  const { model, texts, whatIf } = useWhatIfInHand();
  const { evaluation, today } = whatIf;
  const words = useDifferenceWords(model);
  const difference = differenceTo(today.evaluation, evaluation);
  const criteria = (title: string, ids: readonly string[]) =>
    ids.length > 0 && (
      <details className={classes['criteria']}>
        <summary>{title}</summary>
        <ul>
          {ids.map((id) => (
            <li key={id}>
              <bdi>{texts.criteria[id]?.title}</bdi>
            </li>
          ))}
        </ul>
      </details>
    );
  return (
    <section className={classes['standing']} aria-label={t('whatIf.standing')}>
      <Cairn picture={cairnOf(model, evaluation)} size={180} numbered />
      <div className={classes['figures']}>
        <div role="status" className={classes['figures']}>
          <p className={classes['stage']}>{standingIn(model, evaluation)}</p>
          {scaleOf(model).kind === 'stage' && (
            <>
              <p dir="auto">{texts.stages[String(evaluation.stage)]?.title}</p>
              <p>{t('result.score', { score: figure(model, evaluation.score) })}</p>
            </>
          )}
          <p className={classes['difference']} data-way={Math.sign(difference.stage || difference.score)}>
            {words(difference)}
          </p>
        </div>
        {criteria(t('whatIf.gained', { count: difference.gained.length }), difference.gained)}
        {criteria(t('whatIf.lost', { count: difference.lost.length }), difference.lost)}
      </div>
    </section>
  );
};
