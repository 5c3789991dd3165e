import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notesQuery } from '../../api/surveys.js';
import { Await } from '../../states/Await.js';
import { useSurvey } from '../survey-context.js';
import { NoteItem } from './NoteItem.js';
import type { RowPanelProps } from './row-panel.js';
import { WriteNote } from './WriteNote.js';
import classes from '../survey.module.css';

const readAgainAfter = 20_000;

/** What colleagues wrote beside the answer, the newest last. */
export const NotesPanel = ({ id, unitId, unitName, indicatorId }: RowPanelProps) => {
  const { t } = useTranslation();
  const { assessment, editable } = useSurvey();
  const notes = useQuery({
    ...notesQuery(assessment.organizationId, assessment.id, unitId, indicatorId),
    refetchInterval: readAgainAfter,
  });
  return (
    <div
      id={id}
      className={classes['evidencePanel']}
      role="group"
      aria-label={t('teamwork.notesOf', { unit: unitName })}
    >
      <p className={classes['hint']}>{t('teamwork.notesInternal')}</p>
      <Await query={notes} skeleton={<Skeleton height={40} />}>
        {(found) =>
          found.length > 0 && (
            <ol className={classes['entries']}>
              {found.map((note) => (
                <NoteItem key={note.id} note={note} unitId={unitId} indicatorId={indicatorId} />
              ))}
            </ol>
          )
        }
      </Await>
      {editable && <WriteNote unitId={unitId} indicatorId={indicatorId} />}
    </div>
  );
};
