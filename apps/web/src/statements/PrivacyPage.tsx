import { useTranslation } from 'react-i18next';
import { Statement } from './Statement.js';

const parts = ['who', 'did', 'session', 'cookies', 'device', 'mails', 'benchmarks', 'public', 'rights'] as const;

export const PrivacyPage = () => {
  const { t } = useTranslation();
  return (
    <Statement
      title={t('statements.privacy.title')}
      lead={t('statements.privacy.lead')}
      parts={parts.map((part) => ({
        title: t(`statements.privacy.${part}`),
        text: t(`statements.privacy.${part}Text`),
      }))}
    />
  );
};
