import { Button, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PublicPage } from '../frame/PublicPage.js';
import { TwoFactorPanel } from '../settings/TwoFactorPanel.js';
import { useSignOut } from '../sign-in/use-sign-out.js';

type Props = { readonly onBegun: () => void; readonly onDone: () => void };

/** All that is open to a person who has to set up a second factor first. */
export const SecondFactorFirst = ({ onBegun, onDone }: Props) => {
  useEffect(onBegun, []);
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <PublicPage title={t('security.firstTitle')} width="reading">
      <Text>{t('security.firstLead')}</Text>
      <TwoFactorPanel onSetUp={onDone} />
      <Button variant="subtle" onClick={() => void signOut()}>
        {t('frame.signOut')}
      </Button>
    </PublicPage>
  );
};
