import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RuleChange } from './rules-compared.js';

type Props = { readonly changes: readonly RuleChange[]; readonly isNew: boolean };

/** What setting the rules will change, and for whom. */
export const ChangesPreview = ({ changes, isNew }: Props) => {
  const { t, i18n } = useTranslation();
  const nameOf = ({ stage, field }: RuleChange): string => {
    const key = [`visitRules.clocks.${field}`, `visitRules.${field}`, `visitRules.fields.${field}`].find((one) =>
      i18n.exists(one),
    );
    const name = key ? t(key as 'visitRules.rules') : field;
    return stage === null ? name : t('visitRules.ofStage', { stage, name });
  };
  return (
    <Alert variant="outline" title={t('visitRules.willChange')} role="status">
      <ul>
        {isNew && <li>{t('visitRules.becomesOwn')}</li>}
        {changes.map((one) => (
          <li key={`${one.stage} ${one.field}`}>
            {t('visitRules.change', {
              name: nameOf(one),
              from: one.from || t('visitRules.nothing'),
              to: one.to || t('visitRules.nothing'),
            })}
          </li>
        ))}
        <li>{t('visitRules.forNew')}</li>
      </ul>
    </Alert>
  );
};
