import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useMe } from '../api/me.js';
import { participationRequestQuery } from '../api/participation.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { ReasonButton } from '../states/ReasonButton.js';
import { ConfirmPanel } from './ConfirmPanel.js';
import { RequestPanel } from './RequestPanel.js';
import { SimilarPanel } from './SimilarPanel.js';

/** One request, what may be the same hospital, and the decision. */
export const RequestPage = () => {
  const { t } = useTranslation();
  const { requestId } = useParams({ from: '/frame/requests/$requestId' });
  const request = useQuery(participationRequestQuery(requestId));
  const decides = useMe().programmeRoles.includes('manager');
  return (
    <Await
      query={request}
      skeleton={
        <Page title={t('participation.about')}>
          <Skeleton height={200} />
        </Page>
      }
    >
      {(found) => {
        const isOpen = found.status === 'open' && decides;
        return (
          <Page
            title={found.hospital}
            above={
              <Anchor renderRoot={(props) => <Link to="/requests" search={{}} {...props} />}>
                {t('participation.requests')}
              </Anchor>
            }
            actions={
              isOpen && (
                <ReasonButton
                  button={t('participation.decline')}
                  title={t('participation.declineTitle')}
                  text={t('participation.declineText', { name: found.name })}
                  reason={t('participation.reason')}
                  color="red"
                  send={(reason) =>
                    api.POST('/api/participation-requests/{requestId}/refusal', {
                      params: { path: { requestId } },
                      body: { reason },
                    })
                  }
                  refresh={[['participation-requests']]}
                />
              )
            }
            width="reading"
          >
            <RequestPanel request={found} />
            {found.status === 'open' && <SimilarPanel request={found} decides={decides} />}
            {isOpen && <ConfirmPanel request={found} />}
          </Page>
        );
      }}
    </Await>
  );
};
