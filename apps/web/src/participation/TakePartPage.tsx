import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PublicPage } from '../frame/PublicPage.js';
import { TakePartForm } from './TakePartForm.js';

/** A hospital from outside asks to take part; says nothing about whether it is known. */
export const TakePartPage = () => {
  const { t } = useTranslation();
  const [sent, setSent] = useState<{ readonly hospital: string; readonly email: string }>();
  return (
    <PublicPage title={sent ? t('participation.sentTitle') : t('participation.title')} width="reading">
      {sent ? <Text role="status">{t('participation.sent', sent)}</Text> : <TakePartForm onSent={setSent} />}
      <Anchor renderRoot={(props) => <Link to="/sign-in" search={{}} {...props} />}>{t('signIn.toSignIn')}</Anchor>
    </PublicPage>
  );
};
