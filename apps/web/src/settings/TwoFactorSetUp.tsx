import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { SignInProblem } from '../sign-in/SignInProblem.js';
import { codeIn } from '../surveys/number-in.js';
import { BackupCodes } from './BackupCodes.js';
import { QrCode } from './QrCode.js';
import type { Enrolment } from './enrolment.js';
import classes from './settings.module.css';

type Props = { readonly enrolment: Enrolment; readonly onDone: () => void };

const inFours = (key: string): string => key.replace(/(.{4})/g, '$1 ').trim();

export const TwoFactorSetUp = ({ enrolment: { totpURI, backupCodes }, onDone }: Props) => {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const verification = useCommand(
    () => api.POST('/api/auth/two-factor/verify-totp', { body: { code: code.replace(/\s/g, '') } }),
    {
      guest: true,
      refresh: [['me'], ['sessions']],
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    verification.mutate();
  };
  if (verification.isSuccess) return <BackupCodes codes={backupCodes} onDone={onDone} />;
  return (
    <form onSubmit={submit} className={classes['setUp']}>
      <QrCode text={totpURI} label={t('settings.scanAlt')} />
      <Stack>
        <Text>{t('settings.scan')}</Text>
        <Text size="sm" c="dimmed">
          {t('settings.key')}{' '}
          <strong className={classes['key']}>{inFours(new URL(totpURI).searchParams.get('secret') ?? '')}</strong>
        </Text>
        <TextInput
          label={t('settings.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={8}
          maw={200}
          value={code}
          onChange={(event) => setCode(codeIn(event.currentTarget.value))}
        />
        <SignInProblem error={verification.error} wrong={t('settings.wrongCode')} />
        <Group>
          <Button type="submit" loading={verification.isPending}>
            {t('settings.confirm')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('words.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
