import { useTranslation } from 'react-i18next';
import { Page } from '../frame/Page.js';
import { AppearancePanel } from './AppearancePanel.js';
import { MailPanel } from './MailPanel.js';
import { NamePanel } from './NamePanel.js';
import { OwnDataPanel } from './OwnDataPanel.js';
import { PasswordPanel } from './PasswordPanel.js';
import { SessionsPanel } from './SessionsPanel.js';
import { TwoFactorPanel } from './TwoFactorPanel.js';

export const SettingsPage = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('settings.title')} width="reading">
      <NamePanel />
      <MailPanel />
      <AppearancePanel />
      <PasswordPanel />
      <TwoFactorPanel />
      <SessionsPanel />
      <OwnDataPanel />
    </Page>
  );
};
