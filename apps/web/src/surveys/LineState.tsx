import { useTranslation } from 'react-i18next';
import { SavedWord, type SavedState } from '../states/SavedWord.js';
import { wordOf } from '../offline/saved-word-of.js';
import type { Keeping } from '../offline/sender.js';
import type { AnswerLine } from './use-answers.js';
import { useSurvey } from './survey-context.js';
import classes from './survey.module.css';

const savedStateOf = ({ pending, recorded }: AnswerLine, keeping: Keeping): SavedState | null => {
  if (pending) return { state: wordOf(pending.state, keeping) };
  return recorded?.answer ? { state: 'saved', at: recorded.at } : null;
};

type Props = { readonly state: AnswerLine; readonly onWithdraw: () => void };

/** The saved-state word, who answered, and the way to clear the answer. */
export const LineState = ({ state, onWithdraw }: Props) => {
  const { t } = useTranslation();
  const { answers, editable } = useSurvey();
  const saved = savedStateOf(state, answers.keeping);
  return (
    <div className={classes['state']}>
      {saved && <SavedWord saved={saved} />}
      {saved?.state === 'saved' && <span className={classes['by']}>{state.recorded?.by}</span>}
      {editable && state.answer && (
        <button type="button" className={classes['withdraw']} onClick={onWithdraw}>
          {t('survey.withdraw')}
        </button>
      )}
    </div>
  );
};
