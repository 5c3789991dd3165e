import type { RulesInForce } from '@cairn/contracts/validation/http/visit-rules.js';
import { useTranslation } from 'react-i18next';
import { useModelName } from '../api/models.js';
import { Panel } from '../frame/Panel.js';

/** Open visits keep the rules they began under. */
export const OpenVisits = ({ open }: Pick<RulesInForce, 'open'>) => {
  const { t } = useTranslation();
  const nameOf = useModelName();
  return (
    <Panel title={t('visitRules.open')}>
      {open.length === 0 ? (
        <p>{t('visitRules.noneOpen')}</p>
      ) : (
        <ul>
          {open.map(({ model, version, visits }) => (
            <li key={`${model} ${version}`}>
              {t(version === 0 ? 'visitRules.openShipped' : 'visitRules.openUnder', {
                count: visits,
                model: nameOf(model) || model,
                version,
              })}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
