import type { Correction } from '@cairn/contracts/organizations/http/corrections.js';
import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import look from '../theme/look.module.css';
import classes from './organizations.module.css';
import { useFieldWords } from './use-field-words.js';

/** Who put right what, why, and from which day on it holds. */
export const HistoryPanel = ({ corrections }: { readonly corrections: UseQueryResult<Correction[]> }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useFieldWords();
  return (
    <Panel title={t('organizations.history')}>
      <Await query={corrections} skeleton={<Skeleton height={60} />}>
        {(found) =>
          found.length === 0 ? (
            <p className={look['nothing']}>{t('organizations.noHistory')}</p>
          ) : (
            <ol className={classes['history']}>
              {found.map(({ kind, at, by, from, reason, changes }) => (
                <li key={at}>
                  <p>
                    {t('organizations.historyLine', {
                      what: t(`organizations.historyKinds.${kind}`),
                      name: by || t('organizations.someone'),
                      at: format.moment(at),
                      from: format.day(from),
                    })}
                  </p>
                  {changes.length > 0 && (
                    <ul>
                      {changes.map((change) => (
                        <li key={change.field}>
                          <bdi>{t('organizations.change', words(change))}</bdi>
                        </li>
                      ))}
                    </ul>
                  )}
                  {reason && (
                    <blockquote>
                      <bdi>{reason}</bdi>
                    </blockquote>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Await>
    </Panel>
  );
};
