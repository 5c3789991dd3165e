import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { useProblemText } from '../i18n/use-problem-text.js';
import type { FindingLine } from './use-findings.js';
import { useWorkbook } from './workbook-context.js';
import classes from './workbook.module.css';

/** The person recorded something else on another device meanwhile, or the server refused it: the choice is the person's. */
export const FindingConflict = ({ criterionId, line: { pending } }: { criterionId: string; line: FindingLine }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblemText();
  const { findings } = useWorkbook();
  if (pending?.state !== 'conflict' && pending?.state !== 'refused') return null;
  const { theirs, error } = pending;
  return (
    <div className={classes['conflict']} role="alert">
      <p>
        {theirs
          ? t('validation.conflict', {
              name: theirs.by,
              time: format.lately(theirs.at),
              verdict: t(`validation.verdicts.${theirs.verdict}`),
              note: theirs.note,
            })
          : problemText(error)}
      </p>
      <Group gap="xs">
        <Button size="compact-md" variant="default" onClick={() => findings.keepTheirs(criterionId)}>
          {theirs ? t('validation.keepTheirs') : t('validation.putBack')}
        </Button>
        {theirs && (
          <Button size="compact-md" onClick={() => findings.useMine(criterionId)}>
            {t('validation.useMine')}
          </Button>
        )}
      </Group>
    </div>
  );
};
