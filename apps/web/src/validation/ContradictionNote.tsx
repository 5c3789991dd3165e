import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QuickNotes } from './QuickNotes.js';
import { useWorkbook } from './workbook-context.js';

/** What is contradicted needs a note, so it is recorded with one. */
export const ContradictionNote = ({ criterionId, onNote }: { criterionId: string; onNote: (note: string) => void }) => {
  const { t } = useTranslation();
  const { texts } = useWorkbook();
  const [note, setNote] = useState('');
  const written = note.trim();
  return (
    <div>
      <Textarea
        aria-label={t('validation.noteOn', { criterion: texts.criteria[criterionId]?.title ?? criterionId })}
        description={t('validation.contradictionNote')}
        autosize
        minRows={2}
        maxRows={12}
        size="md"
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={() => written && onNote(written)}
      />
      {written === '' && <QuickNotes verdict="contradicted" onChoose={onNote} />}
      <Group mt="xs">
        <Button variant="default" disabled={written === ''} onClick={() => onNote(written)}>
          {t('validation.recordContradiction')}
        </Button>
      </Group>
    </div>
  );
};
