import { Anchor, Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import { facilityInRegisterQuery } from '../api/register.js';
import { StandingOverModels } from '../certification/StandingOverModels.js';
import { PublicPage } from '../frame/PublicPage.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import { ListedCertificates } from './ListedCertificates.js';

/** Open to everybody: a facility that agreed to be listed, with all its certificates over time. */
export const FacilityRegisterPage = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { facilityId } = useParams({ from: '/register/$facilityId' });
  const query = useQuery(facilityInRegisterQuery(facilityId));
  const isMissing = isProblem(query.error) && [404, 422].includes(query.error.problem.status);
  return (
    <PublicPage title={query.data?.facilityName ?? t('register.title')} width="reading">
      {isMissing ? (
        <p role="status">{t('register.none')}</p>
      ) : (
        <Await query={query} skeleton={<Skeleton height={240} />}>
          {({ organizationName, country, standing, certificates }) => (
            <>
              <p>
                <bdi>{organizationName}</bdi>, {format.country(country)}
              </p>
              <section aria-labelledby="standing">
                <Title order={2} id="standing" mb="sm">
                  {t('certification.overModels.title')}
                </Title>
                <StandingOverModels standing={standing} />
              </section>
              <section aria-labelledby="certificates">
                <Title order={2} id="certificates">
                  {t('register.ofFacility')}
                </Title>
                <ListedCertificates certificates={certificates} ofOne />
              </section>
            </>
          )}
        </Await>
      )}
      <p>
        <Anchor renderRoot={(props) => <Link to="/register" search={{}} {...props} />}>
          {t('register.toRegister')}
        </Anchor>
      </p>
    </PublicPage>
  );
};
