import type { RegisterFilters } from '@cairn/contracts/certification/http/register-list.js';
import { Anchor, Button, Group, Skeleton, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listedQuery, listFilePath } from '../api/register.js';
import { PublicPage } from '../frame/PublicPage.js';
import { Await } from '../states/Await.js';
import { ListedCertificates } from './ListedCertificates.js';
import { RegisterFilterForm } from './RegisterFilterForm.js';

const files = ['csv', 'json', 'atom'] as const;

/** Open to everybody: certificates of facilities that agreed to be listed. */
export const RegisterPage = () => {
  const { t } = useTranslation();
  const asked: RegisterFilters = useSearch({ from: '/register' });
  const query = useInfiniteQuery(listedQuery(asked));
  return (
    <PublicPage title={t('register.title')} width="reading">
      <p>{t('register.lead')}</p>
      <RegisterFilterForm key={JSON.stringify(asked)} asked={asked} />
      <Await query={query} skeleton={<Skeleton height={320} />}>
        {({ pages }) => {
          const found = pages.flatMap(({ items }) => items);
          const total = pages[0]?.total ?? found.length;
          return (
            <section aria-labelledby="found">
              <div role="status">
                <Title order={2} id="found">
                  {t('register.found', { count: total })}
                </Title>
              </div>
              {total === 0 ? <p>{t('register.none')}</p> : <ListedCertificates certificates={found} />}
              {query.hasNextPage && (
                <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('register.more')}
                </Button>
              )}
            </section>
          );
        }}
      </Await>
      <Group gap="lg">
        <Anchor renderRoot={(props) => <Link to="/verify" search={{}} {...props} />}>{t('register.verify')}</Anchor>
        {files.map((form) => (
          <Anchor key={form} href={listFilePath(form, asked)}>
            {t(`register.${form}`)}
          </Anchor>
        ))}
      </Group>
    </PublicPage>
  );
};
