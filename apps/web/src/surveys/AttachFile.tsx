import { Button, Group } from '@mantine/core';
import { IconRefresh, IconUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { useSurvey } from './survey-context.js';
import classes from './survey.module.css';

const largest = 20 * 1024 * 1024;
const accepted = '.pdf,.png,.jpg,.jpeg,.webp,.heic,.heif,.avif,.csv,.txt,.hl7,.xlsx,.docx,.pptx';

type Props = { readonly unitId: string; readonly indicatorId: string };
/** One key for all tries: what arrived although no answer came is not attached twice. */
type Upload = { readonly file: File; readonly idempotencyKey: string };

export const AttachFile = ({ unitId, indicatorId }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  const { assessment } = useSurvey();
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const attaching = useCommand(
    ({ file, idempotencyKey }: Upload) =>
      api.POST('/api/surveys/{organizationId}/assessments/{assessmentId}/evidence/files', {
        params: {
          path: { organizationId: assessment.organizationId, assessmentId: assessment.id },
          header: { 'Idempotency-Key': idempotencyKey },
        },
        body: { unitId, indicatorId, file },
      }),
    { refresh: [['assessments', assessment.organizationId, assessment.id]] },
  );
  const take = (file: File | undefined): void => {
    if (!file) return;
    const isTooLarge = file.size > largest;
    setTooLarge(isTooLarge ? file.name : null);
    if (isTooLarge) attaching.reset();
    else attaching.mutate({ file, idempotencyKey: crypto.randomUUID() });
  };
  const failed = attaching.isError ? attaching.variables : undefined;
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
        {attaching.isPending
          ? t('survey.attaching', { name: attaching.variables.file.name })
          : t('survey.evidenceFile')}
      </label>
      <p id={`${id}-hint`} className={classes['hint']}>
        {t('survey.evidenceFileHint')}
      </p>
      {tooLarge && (
        <p role="alert" className={classes['refused']}>
          {t('survey.fileTooLarge', { name: tooLarge })}
        </p>
      )}
      {failed && (
        <>
          <p className={classes['refused']}>
            <bdi>{t('survey.notAttached', { name: failed.file.name })}</bdi>
          </p>
          <ProblemNote error={attaching.error} />
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconRefresh size={14} aria-hidden />}
              onClick={() => attaching.mutate(failed)}
            >
              {t('survey.attachAgain', { name: failed.file.name })}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={() => attaching.reset()}>
              {t('survey.attachNot')}
            </Button>
          </Group>
        </>
      )}
    </div>
  );
};
