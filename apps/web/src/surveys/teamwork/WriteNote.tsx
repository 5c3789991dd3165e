import { Button, Textarea } from '@mantine/core';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/api.js';
import { useMe } from '../../api/me.js';
import { assessmentQuery, notesQuery } from '../../api/surveys.js';
import { useCommand } from '../../api/use-command.js';
import { ProblemNote } from '../../states/ProblemNote.js';
import { useSurvey } from '../survey-context.js';
import { useKeptText } from './use-kept-text.js';
import classes from '../survey.module.css';

const longest = 1000;

/** What was typed stays in this browser until it is written. */
export const WriteNote = ({ unitId, indicatorId }: { unitId: string; indicatorId: string }) => {
  const { t } = useTranslation();
  const { person } = useMe();
  const { assessment } = useSurvey();
  const { organizationId, id } = assessment;
  const [text, type, isKept] = useKeptText(`cairn.note.${person.id}.${id}.${unitId}.${indicatorId}`);
  const writing = useCommand(
    () =>
      api.POST('/api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/notes', {
        params: { path: { organizationId, assessmentId: id, unitId, indicatorId } },
        body: { text: text.trim() },
      }),
    {
      refresh: [
        notesQuery(organizationId, id, unitId, indicatorId).queryKey,
        assessmentQuery(organizationId, id).queryKey,
      ],
      onDone: () => type(''),
    },
  );
  const write = (event: FormEvent): void => {
    event.preventDefault();
    writing.mutate();
  };
  return (
    <form className={classes['writeNote']} onSubmit={write}>
      <Textarea
        label={t('teamwork.note')}
        autosize
        minRows={2}
        maxLength={longest}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        description={!isKept && text !== '' && t('teamwork.draftNotKept')}
        error={text.length >= longest && t('teamwork.noteFull')}
      />
      <Button type="submit" variant="default" disabled={text.trim() === ''} loading={writing.isPending}>
        {t('teamwork.write')}
      </Button>
      <ProblemNote error={writing.error} />
    </form>
  );
};
