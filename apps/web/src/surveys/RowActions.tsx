import {
  IconFlag,
  IconFlagFilled,
  IconHistory,
  IconMessage,
  IconPaperclip,
  IconUser,
  IconUserPlus,
} from '@tabler/icons-react';
import { wordOf } from '../offline/saved-word-of.js';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SavedWord } from '../states/SavedWord.js';
import { EvidencePanel } from './EvidencePanel.js';
import { useSurvey } from './survey-context.js';
import type { Line } from './survey-plan.js';
import { AssigneePanel } from './teamwork/AssigneePanel.js';
import { HistoryPanel } from './teamwork/HistoryPanel.js';
import { NotesPanel } from './teamwork/NotesPanel.js';
import { RefusedMark } from './teamwork/RefusedMark.js';
import { RowAction } from './teamwork/RowAction.js';
import { useAssigneeWords } from './teamwork/use-assignee-words.js';
import classes from './survey.module.css';

type Opened = 'evidence' | 'notes' | 'history' | 'assignee';

/** The small things to do on a row, in one quiet line, and the panel of the one that is open. */
export const RowActions = ({ line: { unit, indicator } }: { line: Line }) => {
  const { t } = useTranslation();
  const { answers, editable, evidenceOf, teamwork } = useSurvey();
  const assigneeWords = useAssigneeWords();
  const [opened, open] = useState<Opened | null>(null);
  const panelId = useId();
  const place = { unitId: unit.id, indicatorId: indicator.id, unitName: unit.name ?? t('words.wholeFacility') };
  const evidence = evidenceOf(unit.id, indicator.id);
  const row = teamwork?.rowOf(unit.id, indicator.id);
  const opener = (what: Opened) => ({
    opens: { id: panelId, open: opened === what },
    onClick: () => open(opened === what ? null : what),
  });
  return (
    <>
      <div className={classes['actions']}>
        {editable || evidence.length > 0 ? (
          <RowAction icon={IconPaperclip} count={evidence.length} {...opener('evidence')}>
            {evidence.length === 0 ? t('survey.evidenceAdd') : t('survey.evidence')}
          </RowAction>
        ) : (
          <span className={classes['action']}>{t('survey.evidenceNone')}</span>
        )}
        {row && (editable || row.notes > 0) && (
          <RowAction icon={IconMessage} count={row.notes} {...opener('notes')}>
            {t('teamwork.notes')}
          </RowAction>
        )}
        {row && editable && (
          <RowAction
            icon={row.flagged ? IconFlagFilled : IconFlag}
            flag
            pressed={row.flagged}
            some={row.flagged}
            title={t('teamwork.flagHint')}
            onClick={() => teamwork?.flag(unit.id, indicator.id, !row.flagged)}
          >
            {t('teamwork.flag')}
          </RowAction>
        )}
        {row && !editable && row.flagged && (
          <span className={classes['action']} data-flag data-some>
            <IconFlagFilled size={16} aria-hidden />
            {t('teamwork.flagged')}
          </span>
        )}
        {row && answers.lineOf(unit.id, indicator.id).recorded && (
          <RowAction icon={IconHistory} {...opener('history')}>
            {t('teamwork.history')}
          </RowAction>
        )}
        {row && editable && (
          <RowAction icon={row.assignee ? IconUser : IconUserPlus} some={row.assignee !== null} {...opener('assignee')}>
            {assigneeWords(row.assignee)}
          </RowAction>
        )}
        {row?.assignee && !editable && (
          <span className={classes['action']}>
            <IconUser size={16} aria-hidden />
            {assigneeWords(row.assignee)}
          </span>
        )}
        {row?.unsaved && <SavedWord saved={{ state: wordOf(row.unsaved.state, answers.keeping) }} />}
      </div>
      {row?.unsaved?.state === 'refused' && (
        <RefusedMark error={row.unsaved.error} onPutBack={() => teamwork?.putBack(unit.id, indicator.id)} />
      )}
      {opened === 'evidence' && <EvidencePanel id={panelId} {...place} evidence={evidence} />}
      {opened === 'notes' && <NotesPanel id={panelId} {...place} />}
      {opened === 'history' && <HistoryPanel id={panelId} {...place} />}
      {opened === 'assignee' && <AssigneePanel id={panelId} {...place} />}
    </>
  );
};
