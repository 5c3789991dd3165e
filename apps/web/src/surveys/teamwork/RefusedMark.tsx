import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../i18n/use-problem-text.js';
import classes from '../survey.module.css';

/** Why a flag or an assignment was refused. */
export const RefusedMark = ({ error, onPutBack }: { error: unknown; onPutBack: () => void }) => {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (
    <div className={classes['conflict']} role="alert">
      <span>{problemText(error)}</span>
      <Button size="compact-sm" variant="default" onClick={onPutBack}>
        {t('teamwork.putBack')}
      </Button>
    </div>
  );
};
