import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { identityQuery } from '../api/certification.js';
import { useMe } from '../api/me.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { IdentityForm } from './IdentityForm.js';
import { IdentityHistory } from './IdentityHistory.js';

/** Who issues certificates, and who signs them. */
export const ProgrammePage = () => {
  const { t } = useTranslation();
  const query = useQuery(identityQuery);
  const manages = useMe().programmeRoles.includes('manager');
  return (
    <Page
      title={t('programme.title')}
      lead={t('programme.lead')}
      actions={
        <Anchor renderRoot={(props) => <Link to="/programme/visit-rules" {...props} />}>{t('visitRules.link')}</Anchor>
      }
    >
      <Await query={query} skeleton={<Skeleton height={480} />}>
        {(known) => (
          <>
            <IdentityForm key={known.version} known={known} readOnly={!manages} />
            <IdentityHistory history={known.history} />
          </>
        )}
      </Await>
    </Page>
  );
};
