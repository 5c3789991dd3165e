import type { ApiKey } from '@cairn/contracts/organizations/http/api-keys.js';
import { Skeleton } from '@mantine/core';
import { IconKeyOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Owner, apiKeysQuery, revokeApiKey } from '../api/integrations.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import { RemoveButton } from '../states/RemoveButton.js';
import classes from './integrations.module.css';
import { NewApiKey } from './NewApiKey.js';

type Props = { readonly owner: Owner };

export const ApiKeysPanel = ({ owner }: Props) => {
  const { t } = useTranslation();
  const keys = useQuery(apiKeysQuery(owner));
  return (
    <Panel title={t('integrations.keys')} aside={<NewApiKey owner={owner} />}>
      <Await query={keys} skeleton={<Skeleton height={80} />}>
        {(found) =>
          found.length === 0 ? (
            <p>{t('integrations.noKeys')}</p>
          ) : (
            <ul className={classes['list']}>
              {found.map((key) => (
                <KeyItem key={key.id} owner={owner} apiKey={key} />
              ))}
            </ul>
          )
        }
      </Await>
    </Panel>
  );
};

const KeyItem = ({ owner, apiKey }: Props & { readonly apiKey: ApiKey }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, name, start, scopes, createdBy, createdAt, expiresAt, lastUsedAt } = apiKey;
  return (
    <li className={classes['head']}>
      <span>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <code dir="ltr">{start}…</code>
        <span className={classes['line']}>{format.list(scopes.map((scope) => t(`integrations.scopes.${scope}`)))}</span>
        <span className={classes['line']}>
          {createdBy === null
            ? t('integrations.made', { day: format.day(createdAt.slice(0, 10)) })
            : t('integrations.madeBy', { day: format.day(createdAt.slice(0, 10)), name: createdBy })}
          {' · '}
          {t('integrations.expires', { day: format.day(expiresAt.slice(0, 10)) })}
          {' · '}
          {lastUsedAt ? t('integrations.used', { time: format.moment(lastUsedAt) }) : t('integrations.neverUsed')}
        </span>
      </span>
      <RemoveButton
        icon={IconKeyOff}
        label={t('integrations.revoke', { name })}
        title={t('integrations.revokeTitle', { name })}
        text={t('integrations.revokeText')}
        remove={() => revokeApiKey(owner, id)}
        refresh={[['api-keys', owner]]}
      />
    </li>
  );
};
