import { Anchor, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { passwordResetQuery } from '../api/password-resets.js';
import { isProblem } from '../api/problem.js';
import { PublicPage } from '../frame/PublicPage.js';
import { Await } from '../states/Await.js';
import { NewPasswordForm } from './NewPasswordForm.js';

/** Where the mail for a forgotten password leads. */
export const NewPasswordPage = () => {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/new-password/$token' });
  const reset = useQuery(passwordResetQuery(token));
  const unknown = isProblem(reset.error, 404);
  if (unknown || reset.data?.status === 'over') {
    return (
      <PublicPage title={t('signIn.linkOverTitle')}>
        <Text>{unknown ? t('signIn.linkUnknown') : t('signIn.linkOver')}</Text>
        <Anchor renderRoot={(props) => <Link to="/forgot-password" search={{}} {...props} />}>
          {t('signIn.forgotAgain')}
        </Anchor>
      </PublicPage>
    );
  }
  return (
    <PublicPage title={t('signIn.newPasswordTitle')}>
      <Await query={reset} skeleton={<Skeleton height={180} />}>
        {() => <NewPasswordForm token={token} />}
      </Await>
    </PublicPage>
  );
};
