import type { ParticipationRequest } from '@cairn/contracts/organizations/http/participation-requests.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';
import table from '../table/table.module.css';
import { useDecisionWords } from './use-decision-words.js';

export const RequestsTable = ({ requests }: { readonly requests: readonly ParticipationRequest[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const decisionWords = useDecisionWords();
  const placeOf = ({ place, country }: ParticipationRequest): string => `${place}, ${format.country(country)}`;
  return (
    <DataTable
      name="requests"
      rows={requests}
      keyOf={({ id }) => id}
      linked
      columns={[
        {
          title: t('participation.hospital'),
          value: ({ hospital }) => hospital,
          cell: ({ id, hospital }) => (
            <Link to="/requests/$requestId" params={{ requestId: id }} search={{}}>
              <bdi>{hospital}</bdi>
            </Link>
          ),
        },
        { title: t('participation.where'), value: placeOf, cell: placeOf },
        {
          title: t('participation.person'),
          value: ({ name }) => name,
          words: ({ name, email }) => `${name} ${email}`,
          cell: ({ name, email }) => (
            <>
              <bdi>{name}</bdi>
              <span className={table['line']}>{email}</span>
            </>
          ),
        },
        {
          title: t('participation.asked'),
          value: ({ requestedAt }) => requestedAt,
          words: () => '',
          cell: ({ requestedAt }) => format.day(requestedAt.slice(0, 10)),
        },
        { title: t('participation.status'), value: decisionWords, cell: decisionWords },
      ]}
    />
  );
};
