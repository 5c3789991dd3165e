import { Button, FileInput, Stack, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { credentialIn } from './credential-in.js';
import { CredentialResult } from './CredentialResult.js';
import { readCredential } from './read-credential.js';
import classes from './certification.module.css';

/** Checks a credential or a certificate that somebody was handed, in this browser: nothing of it is sent anywhere. */
export const CredentialForm = () => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<{ readonly credential: string | undefined } | null>(null);
  const check = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setFound({ credential: file ? await readCredential(file) : credentialIn(text) });
  };
  return (
    <section className={classes['credentialForm']} aria-labelledby="handed">
      <Title order={2} id="handed">
        {t('certification.handed.title')}
      </Title>
      <form onSubmit={(event) => void check(event)}>
        <Stack>
          <Textarea
            label={t('certification.handed.text')}
            autosize
            minRows={2}
            maxRows={6}
            dir="ltr"
            disabled={file !== null}
            value={text}
            onChange={(event) => {
              setFound(null);
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
              setFound(null);
              setFile(chosen);
            }}
          />
          <Button
            type="submit"
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            disabled={file === null && text.trim() === ''}
          >
            {t('certification.handed.check')}
          </Button>
        </Stack>
      </form>
      {found && found.credential === undefined && <p role="status">{t('certification.handed.none')}</p>}
      {found?.credential !== undefined && <CredentialResult key={found.credential} credential={found.credential} />}
    </section>
  );
};
