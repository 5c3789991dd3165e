import { type SavedState, SavedWord } from '../states/SavedWord.js';
import { wordOf } from '../offline/saved-word-of.js';
import type { Keeping } from '../offline/sender.js';
import type { FindingLine } from './use-findings.js';
import { useWorkbook } from './workbook-context.js';
import classes from './workbook.module.css';

const savedStateOf = ({ pending, recorded }: FindingLine, keeping: Keeping): SavedState | null =>
  pending ? { state: wordOf(pending.state, keeping) } : recorded ? { state: 'saved', at: recorded.at } : null;

/** The saved-state word; the line is there before its words are, so that saving moves nothing below. */
export const FindingState = ({ line }: { line: FindingLine }) => {
  const { findings } = useWorkbook();
  const saved = savedStateOf(line, findings.keeping);
  return <div className={classes['state']}>{saved && <SavedWord saved={saved} />}</div>;
};
