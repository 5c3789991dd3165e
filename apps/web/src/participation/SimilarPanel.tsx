import type {
  KnownHospital,
  ParticipationRequestDetail,
} from '@cairn/contracts/organizations/http/participation-requests.js';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import look from '../theme/look.module.css';
import { DataTable } from '../table/DataTable.js';
import table from '../table/table.module.css';
import { InviteThere } from './InviteThere.js';

type Props = { readonly request: ParticipationRequestDetail; readonly decides: boolean };

/** What may be the same hospital; shown to staff alone. */
export const SimilarPanel = ({ request, decides }: Props) => {
  const { t } = useTranslation();
  const likeness = ({ same }: KnownHospital): string => t(same ? 'participation.same' : 'participation.similarName');
  return (
    <Panel title={t('participation.isThisYou')}>
      {request.similar.length === 0 ? (
        <p className={look['nothing']}>{t('participation.nothingSimilar')}</p>
      ) : (
        <>
          <p>{t('participation.isThisYouLead')}</p>
          <DataTable
            name="similar"
            rows={request.similar}
            keyOf={({ organizationId, facilityId }) => facilityId ?? organizationId}
            columns={[
              {
                title: t('participation.hospital'),
                value: ({ name }) => name,
                cell: ({ name, facilityId, organizationName }) => (
                  <>
                    <bdi>{name}</bdi>
                    <span className={table['line']}>
                      {facilityId
                        ? t('participation.ofOrganization', { organization: organizationName })
                        : t('participation.anOrganization')}
                    </span>
                  </>
                ),
              },
              { title: t('participation.status'), value: likeness, cell: likeness },
              ...(decides
                ? [{ title: '', cell: (known: KnownHospital) => <InviteThere request={request} known={known} /> }]
                : []),
            ]}
          />
        </>
      )}
    </Panel>
  );
};
