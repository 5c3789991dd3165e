import { type SavedState, SavedWord } from '../states/SavedWord.js';
import type { FindingLine } from './use-findings.js';
import classes from './workbook.module.css';

const pendingWord = { waiting: 'kept', sending: 'saving', conflict: 'refused', refused: 'refused' } as const;

const savedStateOf = ({ pending, recorded }: FindingLine): SavedState | null =>
  pending ? { state: pendingWord[pending.state] } : recorded ? { state: 'saved', at: recorded.at } : null;

/** The saved-state word and who saw it; the line is there before its words are, so that saving moves nothing below. */
export const FindingState = ({ line }: { line: FindingLine }) => {
  const saved = savedStateOf(line);
  return (
    <div className={classes['state']}>
      {saved && <SavedWord saved={saved} />}
      {saved?.state === 'saved' && <span>{line.recorded?.by}</span>}
    </div>
  );
};
