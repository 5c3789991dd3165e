import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { useProblemText } from '../i18n/use-problem-text.js';
import { useSurvey } from './survey-context.js';
import { useAnswerWords } from './use-answer-words.js';
import classes from './survey.module.css';

type Props = { readonly unitId: string; readonly indicatorId: string };

/** Somebody changed the answer meanwhile, or the server refused it: the choice is the person's. */
export const ConflictNote = ({ unitId, indicatorId }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblemText();
  const words = useAnswerWords();
  const { answers, texts } = useSurvey();
  const { pending } = answers.lineOf(unitId, indicatorId);
  if (pending?.state === 'refused') {
    return (
      <div className={classes['conflict']} role="alert">
        <span>{problemText(pending.error)}</span>
        <Button size="compact-sm" variant="default" onClick={() => answers.keepTheirs(unitId, indicatorId)}>
          {t('survey.putBack')}
        </Button>
      </div>
    );
  }
  if (pending?.state !== 'conflict') return null;
  const theirs = pending.theirs;
  return (
    <div className={classes['conflict']} role="alert">
      <span>
        {theirs?.answer
          ? t('survey.conflict', {
              name: theirs.by,
              time: format.lately(theirs.at),
              answer: words(texts, indicatorId, theirs.answer),
            })
          : t('survey.conflictGone')}
      </span>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => answers.keepTheirs(unitId, indicatorId)}>
          {t('survey.keepTheirs')}
        </Button>
        <Button size="compact-sm" onClick={() => answers.useMine(unitId, indicatorId)}>
          {t('survey.useMine')}
        </Button>
      </Group>
    </div>
  );
};
