import { Anchor, Button, Skeleton, Stack } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PublicPage } from '../frame/PublicPage.js';
import { loadTexts } from '../i18n/i18n.js';
import { CodeStep } from './CodeStep.js';
import { PasskeyButton } from './PasskeyButton.js';
import { PasswordStep } from './PasswordStep.js';
import { useEnter } from './use-enter.js';

const SsoStep = lazy(() =>
  Promise.all([import('./SsoStep.js'), loadTexts('work')]).then(([{ SsoStep: step }]) => ({ default: step })),
);

export const SignInPage = () => {
  const { t } = useTranslation();
  const enter = useEnter();
  const { code, sso } = useSearch({ from: '/sign-in' });
  const [step, setStep] = useState<'password' | 'code' | 'sso'>(code ? 'code' : sso ? 'sso' : 'password');
  return (
    <PublicPage title={step === 'code' ? t('signIn.codeTitle') : t('signIn.title')}>
      {step === 'code' && <CodeStep onDone={enter} onStartAgain={() => setStep('password')} />}
      {step === 'sso' && (
        <Suspense fallback={<Skeleton height={180} />}>
          <SsoStep refusal={sso} onPassword={() => setStep('password')} />
        </Suspense>
      )}
      {step === 'password' && (
        <>
          <PasswordStep onDone={enter} onCodeWanted={() => setStep('code')} />
          <PasskeyButton onDone={enter} />
          <Button variant="default" size="md" onClick={() => setStep('sso')}>
            {t('signIn.bySso')}
          </Button>
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
        </>
      )}
    </PublicPage>
  );
};
