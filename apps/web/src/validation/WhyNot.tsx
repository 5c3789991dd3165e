import type { Proposals } from '@cairn/contracts/validation/http/validators.js';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';

type Rejected = Proposals['rejected'][number];

/** Every validator who is in no ranked team, with each reason and the number of dates it is for. */
export const WhyNot = ({ rejected, dates }: { rejected: readonly Rejected[]; dates: number }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = ({ reasons }: Rejected): string =>
    format.list(
      reasons.map(({ code, dates: on }) =>
        on === dates
          ? t(`planning.obstacles.${code}`)
          : t('planning.onDates', { reason: t(`planning.obstacles.${code}`), count: on }),
      ),
    );
  return (
    <DataTable
      name="validators-not-proposed"
      rows={rejected}
      keyOf={({ personId }) => personId}
      columns={[
        { title: t('planning.validator'), value: ({ name }) => name, cell: ({ name }) => <bdi>{name}</bdi> },
        { title: t('planning.why'), value: words, cell: words },
      ]}
    />
  );
};
