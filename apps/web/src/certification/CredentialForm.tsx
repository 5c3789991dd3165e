import { Button, FileInput, Skeleton, Stack, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verifyFile, verifyText } from '../api/certification.js';
import { isProblem } from '../api/problem.js';
import { ErrorState } from '../states/ErrorState.js';
import { CredentialResult } from './CredentialResult.js';
import classes from './certification.module.css';

/** Checks a credential or a certificate that somebody was handed. */
export const CredentialForm = () => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({ mutationFn: () => (file ? verifyFile(file) : verifyText(text)) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    check.mutate();
  };
  const holdsNone = isProblem(check.error) && check.error.problem.status === 422;
  return (
    <section className={classes['credentialForm']} aria-labelledby="handed">
      <Title order={2} id="handed">
        {t('certification.handed.title')}
      </Title>
      <form onSubmit={submit}>
        <Stack>
          <Textarea
            label={t('certification.handed.text')}
            description={t('certification.handed.textHint')}
            autosize
            minRows={2}
            maxRows={6}
            dir="ltr"
            disabled={file !== null}
            value={text}
            onChange={(event) => {
              check.reset();
              setText(event.currentTarget.value);
            }}
          />
          <FileInput
            label={t('certification.handed.file')}
            description={t('certification.handed.fileHint')}
            accept="application/pdf,application/json,text/plain,.jwt,.jsonld"
            clearable
            clearButtonProps={{ 'aria-label': t('words.remove') }}
            value={file}
            onChange={(chosen) => {
              check.reset();
              setFile(chosen);
            }}
          />
          <Button
            type="submit"
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            loading={check.isPending}
            disabled={file === null && text.trim() === ''}
          >
            {t('certification.handed.check')}
          </Button>
        </Stack>
      </form>
      {check.isPending && <Skeleton height={120} />}
      {holdsNone && <p role="status">{t('certification.handed.none')}</p>}
      {check.isError && !holdsNone && <ErrorState error={check.error} onRetry={() => check.mutate()} />}
      {check.data && <CredentialResult verification={check.data} />}
    </section>
  );
};
