import type { Proposals } from '@cairn/contracts/validation/http/validators.js';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { ofVisit } from '../api/validation.js';
import { useFormat } from '../i18n/use-format.js';
import { ReasonButton } from '../states/ReasonButton.js';
import { DataTable } from '../table/DataTable.js';
import { useVisit } from './visit-context.js';

type Rejected = Proposals['rejected'][number];

/** Every validator who is in no ranked team, with each reason and the number of dates it is for. */
export const WhyNot = ({ rejected, dates }: { rejected: readonly Rejected[]; dates: number }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit } = useVisit();
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
        {
          title: '',
          cell: ({ personId, name, reasons }) =>
            reasons.some(({ code }) => code === 'conflict' || code === 'objected') && (
              <ReasonButton
                button={t('planning.setAside')}
                title={t('planning.setAsideTitle', { name })}
                text={t('planning.setAsideText')}
                reason={t('validation.reason')}
                send={(reason) =>
                  api.POST('/api/validation/{organizationId}/visits/{visitId}/overrides', {
                    params: { path: ofVisit(visit) },
                    body: { personId, reason },
                  })
                }
                refresh={[['visits'], ['proposals']]}
              />
            ),
        },
      ]}
    />
  );
};
