import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../surveys/use-draft.js';
import { QuickNotes } from './QuickNotes.js';
import type { FindingLine } from './use-findings.js';
import { useWorkbook } from './workbook-context.js';

const longestNote = 4000;

/** A note goes with a verdict, so it opens once there is one. */
export const FindingNote = ({ criterionId, line: { seen } }: { criterionId: string; line: FindingLine }) => {
  const { t } = useTranslation();
  const { texts, findings, editable } = useWorkbook();
  const draft = useDraft(seen?.note ?? '', (text) => {
    const known = findings.lineOf(criterionId).seen;
    if (known && (known.verdict !== 'contradicted' || text.trim() !== ''))
      findings.record(criterionId, { ...known, note: text.trim() });
  });
  if (!seen || (!editable && seen.note === '')) return null;
  return (
    <div>
      <Textarea
        aria-label={t('validation.noteOn', { criterion: texts.criteria[criterionId]?.title ?? criterionId })}
        placeholder={t('validation.notePlaceholder')}
        autosize
        minRows={1}
        maxRows={12}
        size="md"
        maxLength={longestNote}
        readOnly={!editable}
        value={draft.text}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onBlur={draft.save}
      />
      {editable && draft.text === '' && <QuickNotes verdict={seen.verdict} onChoose={draft.type} />}
    </div>
  );
};
