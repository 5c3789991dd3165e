import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@cairn/contracts/notifications/http/webhooks.js';
import { type Owner, deliveriesQuery, webhookOf } from '../api/integrations.js';
import { useCommand } from '../api/use-command.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { DataTable } from '../table/DataTable.js';

type Props = { readonly owner: Owner; readonly webhookId: string };

/** The place in the feed right before an event. */
const before = (position: string): string => String(BigInt(position) - 1n);

/** The latest tries, each event of which can be sent again with all that followed it. */
export const Deliveries = ({ owner, webhookId }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const deliveries = useQuery(deliveriesQuery(owner, webhookId));
  const replay = useCommand((position: string) => webhookOf(owner, webhookId).replayFrom(before(position)), {
    refresh: [['webhooks', owner]],
  });
  const outcomeOf = ({ status, error }: Delivery): string => error ?? t('integrations.taken', { status });
  return (
    <Await query={deliveries} skeleton={<Skeleton height={80} />}>
      {(found) =>
        found.length === 0 ? (
          <p>{t('integrations.noDeliveries')}</p>
        ) : (
          <>
            <ProblemNote error={replay.error} />
            <DataTable
              name="webhook-deliveries"
              rows={found}
              keyOf={({ id }) => id}
              columns={[
                { title: t('integrations.when'), cell: ({ at }) => format.moment(at), value: ({ at }) => at },
                {
                  title: t('integrations.event'),
                  cell: ({ type }) => <span dir="ltr">{type}</span>,
                  value: ({ type }) => type,
                },
                { title: t('integrations.outcome'), cell: outcomeOf, value: outcomeOf },
                {
                  title: '',
                  cell: ({ position }) =>
                    position !== '0' && (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        loading={replay.isPending}
                        onClick={() => replay.mutate(position)}
                      >
                        {t('integrations.replay')}
                      </Button>
                    ),
                },
              ]}
            />
          </>
        )
      }
    </Await>
  );
};
