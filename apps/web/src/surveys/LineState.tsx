import { useTranslation } from 'react-i18next';
import { SavedWord, type SavedState } from '../states/SavedWord.js';
import type { AnswerLine } from './use-answers.js';
import { useSurvey } from './survey-context.js';
import classes from './survey.module.css';

export const pendingWord = { waiting: 'kept', sending: 'saving', conflict: 'refused', refused: 'refused' } as const;

const savedStateOf = ({ pending, recorded }: AnswerLine): SavedState | null => {
  if (pending) return { state: pendingWord[pending.state] };
  return recorded?.answer ? { state: 'saved', at: recorded.at } : null;
};

type Props = { readonly state: AnswerLine; readonly onWithdraw: () => void };

/** The saved-state word, who answered, and the way to clear the answer. */
export const LineState = ({ state, onWithdraw }: Props) => {
  const { t } = useTranslation();
  const { editable } = useSurvey();
  const saved = savedStateOf(state);
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
