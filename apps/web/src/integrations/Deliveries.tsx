import { Button, Skeleton, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Owner, deliveriesQuery, webhooksPath } from '../api/integrations.js';
import { post } from '../api/request.js';
import { useCommand } from '../api/use-command.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import { ProblemNote } from '../states/ProblemNote.js';

type Props = { readonly owner: Owner; readonly webhookId: string };

/** The place in the feed right before an event. */
const before = (position: string): string => String(BigInt(position) - 1n);

/** The latest tries, each event of which can be sent again with all that followed it. */
export const Deliveries = ({ owner, webhookId }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const deliveries = useQuery(deliveriesQuery(owner, webhookId));
  const replay = useCommand(
    (position: string) => post(`${webhooksPath(owner)}/${webhookId}/replay`, { from: before(position) }),
    { refresh: [['webhooks', owner]] },
  );
  return (
    <Await query={deliveries} skeleton={<Skeleton height={80} />}>
      {(found) =>
        found.length === 0 ? (
          <p>{t('integrations.noDeliveries')}</p>
        ) : (
          <>
            <ProblemNote error={replay.error} />
            <Table.ScrollContainer minWidth={480}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('integrations.when')}</Table.Th>
                    <Table.Th>{t('integrations.event')}</Table.Th>
                    <Table.Th>{t('integrations.outcome')}</Table.Th>
                    <Table.Th>{t('integrations.doing')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {found.map(({ id, at, type, status, error, position }) => (
                    <Table.Tr key={id}>
                      <Table.Td>{format.moment(at)}</Table.Td>
                      <Table.Td dir="ltr">{type}</Table.Td>
                      <Table.Td>{error ?? t('integrations.taken', { status })}</Table.Td>
                      <Table.Td>
                        {position !== '0' && (
                          <Button
                            variant="subtle"
                            size="compact-sm"
                            loading={replay.isPending}
                            onClick={() => replay.mutate(position)}
                          >
                            {t('integrations.replay')}
                          </Button>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </>
        )
      }
    </Await>
  );
};
