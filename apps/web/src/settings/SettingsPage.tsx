import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.js';
import { Page } from '../frame/Page.js';
import { AppearancePanel } from './AppearancePanel.js';
import { MailPanel } from './MailPanel.js';
import { NamePanel } from './NamePanel.js';
import { OwnDataPanel } from './OwnDataPanel.js';
import { PasskeysPanel } from './PasskeysPanel.js';
import { PasswordPanel } from './PasswordPanel.js';
import { SessionsPanel } from './SessionsPanel.js';
import { TwoFactorPanel } from './TwoFactorPanel.js';

export const SettingsPage = () => {
  const { t } = useTranslation();
  const { person } = useMe();
  return (
    <Page title={t('settings.title')} width="reading">
      <NamePanel />
      <MailPanel />
      <AppearancePanel />
      {person.hasPassword && (
        <>
          <PasswordPanel />
          <TwoFactorPanel />
        </>
      )}
      <PasskeysPanel />
      <SessionsPanel />
      <OwnDataPanel />
    </Page>
  );
};
