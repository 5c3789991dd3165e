import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { useResult } from './result-context.js';

const rules = ['answeredPercent', 'unknownAtMost'] as const;

/** What is missing for a score to be given. */
export const WithheldReasons = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { evaluation } = useResult();
  const missing = evaluation.completeness?.of.filter(({ status }) => status === 'not-met') ?? [];
  return (
    <ul>
      {missing.map(({ rule, value, target }) => {
        const known = rules.find((one) => one === rule);
        return (
          known && (
            <li key={rule}>
              {t(`result.withheldParts.${known}`, {
                value: format.number(Math.floor(10 * Number(value)) / 10),
                target: format.number(Number(target)),
              })}
            </li>
          )
        );
      })}
    </ul>
  );
};
