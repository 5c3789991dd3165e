import { Anchor, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PublicPage } from '../frame/PublicPage.js';
import { CodeStep } from './CodeStep.js';
import { PasswordStep } from './PasswordStep.js';
import { useEnter } from './use-enter.js';

export const SignInPage = () => {
  const { t } = useTranslation();
  const enter = useEnter();
  const [codeWanted, wantCode] = useState(false);
  return (
    <PublicPage title={codeWanted ? t('signIn.codeTitle') : t('signIn.title')}>
      {codeWanted ? (
        <CodeStep onDone={enter} onStartAgain={() => wantCode(false)} />
      ) : (
        <PasswordStep onDone={enter} onCodeWanted={() => wantCode(true)} />
      )}
      {!codeWanted && (
        <Stack gap="xs">
          <Anchor renderRoot={(props) => <Link to="/forgot-password" search={{}} {...props} />}>
            {t('signIn.forgot')}
          </Anchor>
          <Anchor renderRoot={(props) => <Link to="/take-part" search={{}} {...props} />}>
            {t('signIn.toTakePart')}
          </Anchor>
          <Anchor renderRoot={(props) => <Link to="/rapid-check" {...props} />}>{t('signIn.toRapidCheck')}</Anchor>
          <Anchor renderRoot={(props) => <Link to="/verify" search={{}} {...props} />}>{t('signIn.toVerify')}</Anchor>
        </Stack>
      )}
    </PublicPage>
  );
};
