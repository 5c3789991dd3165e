import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { modelVersionQuery, modelVersionsQuery } from '../api/model-versions.js';
import { useNow } from '../api/demo.js';
import { Page } from '../frame/Page.js';
import { textsOf } from '@cairn/maturity-models';
import { Await } from '../states/Await.js';
import { formerOf } from './former.js';
import { TryLink } from './TryLink.js';
import { ModelVersionView } from './ModelVersionView.js';

export const ModelVersionPage = () => {
  const { t, i18n } = useTranslation();
  const { model, version } = useParams({ from: '/frame/models/$model/$version' });
  const today = useNow().slice(0, 10);
  const whole = useQuery(modelVersionQuery(model, version));
  const all = useQuery(modelVersionsQuery);
  const former = whole.data && all.data ? formerOf(all.data, whole.data, today) : undefined;
  const before = useQuery({ ...modelVersionQuery(model, former ?? ''), enabled: former !== undefined });
  const waits = all.data === undefined || (former !== undefined && before.data === undefined);
  return (
    <Await
      query={whole}
      skeleton={
        <Page title={t('models.title')}>
          {[160, 240, 320].map((height) => (
            <Skeleton key={height} height={height} />
          ))}
        </Page>
      }
    >
      {(found) => (
        <Page
          title={textsOf(found.content, i18n.language).title}
          lead={t('models.named', { version: found.version })}
          actions={
            <TryLink model={found.model} version={found.version} title={textsOf(found.content, i18n.language).title} />
          }
          above={<Anchor renderRoot={(props) => <Link to="/models" {...props} />}>{t('models.title')}</Anchor>}
        >
          {waits ? (
            <Skeleton height={240} />
          ) : (
            <ModelVersionView
              key={`${found.version} ${found.checksum}`}
              version={found}
              former={before.data}
              today={today}
            />
          )}
        </Page>
      )}
    </Await>
  );
};
