import { useTranslation } from 'react-i18next';
import { Statement } from './Statement.js';

const parts = ['conformance', 'assessed', 'works', 'gaps', 'contact'] as const;

export const AccessibilityPage = () => {
  const { t } = useTranslation();
  return (
    <Statement
      title={t('statements.accessibility.title')}
      lead={t('statements.accessibility.lead')}
      parts={parts.map((part) => ({
        title: t(`statements.accessibility.${part}`),
        text: t(`statements.accessibility.${part}Text`),
      }))}
    />
  );
};
