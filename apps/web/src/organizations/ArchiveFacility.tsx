import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { ReasonButton } from '../states/ReasonButton.js';

type Props = { readonly organizationId: string; readonly facility: Facility };

/** Takes a facility out of what is new, or brings it back. */
export const ArchiveFacility = ({ organizationId, facility: { id, name, archived } }: Props) => {
  const { t } = useTranslation();
  const act = archived ? 'restore' : 'archive';
  return (
    <ReasonButton
      key={act}
      button={t(`organizations.${act}`)}
      title={t(`organizations.${act}Title`, { name })}
      text={t(`organizations.${act}Text`)}
      reason={t('organizations.reason')}
      send={(reason) =>
        api.POST(
          `/api/organizations/{organizationId}/facilities/{facilityId}/${archived ? 'restoring' : 'archiving'}`,
          { params: { path: { organizationId, facilityId: id } }, body: { reason } },
        )
      }
      refresh={[['facilities', organizationId]]}
    />
  );
};
