import type { Note } from '@cairn/contracts/surveys/http/teamwork.js';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/api.js';
import { assessmentQuery, notesQuery } from '../../api/surveys.js';
import { useCommand } from '../../api/use-command.js';
import { useFormat } from '../../i18n/use-format.js';
import { ProblemNote } from '../../states/ProblemNote.js';
import { useSurvey } from '../survey-context.js';
import classes from '../survey.module.css';

type Props = { readonly note: Note; readonly unitId: string; readonly indicatorId: string };

export const NoteItem = ({ note, unitId, indicatorId }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { assessment, editable } = useSurvey();
  const { organizationId, id } = assessment;
  const removal = useCommand(
    () =>
      api.DELETE(
        '/api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/notes/{noteId}',
        { params: { path: { organizationId, assessmentId: id, unitId, indicatorId, noteId: note.id } } },
      ),
    {
      refresh: [
        notesQuery(organizationId, id, unitId, indicatorId).queryKey,
        assessmentQuery(organizationId, id).queryKey,
      ],
    },
  );
  return (
    <li>
      <span className={classes['noteText']}>{note.text}</span>
      <span className={classes['by']}>
        {note.by || t('teamwork.formerMember')}, {format.lately(note.at)}
      </span>
      {editable && note.mine && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('teamwork.removeNote', { time: format.lately(note.at) })}
          loading={removal.isPending}
          onClick={() => removal.mutate()}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
      <ProblemNote error={removal.error} />
    </li>
  );
};
