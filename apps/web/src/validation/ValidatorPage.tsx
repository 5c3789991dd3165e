import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { validatorQuery } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { ConflictsPanel } from './ConflictsPanel.js';
import { Profile } from './Profile.js';

/** A validator as staff see the person. */
export const ValidatorPage = () => {
  const { t } = useTranslation();
  const { personId } = useParams({ from: '/frame/validators/$personId' });
  const query = useQuery(validatorQuery(personId));
  return (
    <Await query={query} skeleton={<Skeleton height={480} m={40} width="auto" />}>
      {(validator) => (
        <Page
          title={validator.name}
          above={
            <Anchor renderRoot={(props) => <Link to="/validators" search={{}} {...props} />}>
              {t('profiles.title')}
            </Anchor>
          }
          width="reading"
        >
          <Profile validator={validator} />
          <ConflictsPanel personId={personId} />
        </Page>
      )}
    </Await>
  );
};
