import { IconUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../api/request.js';
import { assessmentPath } from '../api/surveys.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { useSurvey } from './survey-context.js';
import classes from './survey.module.css';

const largest = 20 * 1024 * 1024;
const accepted = '.pdf,.png,.jpg,.jpeg,.webp,.csv,.txt,.xlsx,.docx';

type Props = { readonly unitId: string; readonly indicatorId: string };

export const AttachFile = ({ unitId, indicatorId }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  const { assessment } = useSurvey();
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const attaching = useCommand(
    (file: File) => {
      const form = new FormData();
      form.append('unitId', unitId);
      form.append('indicatorId', indicatorId);
      form.append('file', file);
      return post(`${assessmentPath(assessment.organizationId, assessment.id)}/evidence/files`, form);
    },
    { refresh: [['assessments', assessment.organizationId, assessment.id]] },
  );
  const take = (file: File | undefined): void => {
    if (!file) return;
    setTooLarge(file.size > largest ? file.name : null);
    if (file.size <= largest) attaching.mutate(file);
  };
  return (
    <div className={classes['attachFile']}>
      <input
        id={id}
        type="file"
        accept={accepted}
        aria-describedby={`${id}-hint`}
        disabled={attaching.isPending}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <label htmlFor={id}>
        <IconUpload size={16} aria-hidden />
        {attaching.isPending ? t('survey.attaching', { name: attaching.variables?.name }) : t('survey.evidenceFile')}
      </label>
      <p id={`${id}-hint`} className={classes['hint']}>
        {t('survey.evidenceFileHint')}
      </p>
      {tooLarge && (
        <p role="alert" className={classes['refused']}>
          {t('survey.fileTooLarge', { name: tooLarge })}
        </p>
      )}
      <ProblemNote error={attaching.error} />
    </div>
  );
};
