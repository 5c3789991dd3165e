import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, seen } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { useMay } from '../frame/scope.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { type AreaDraft, ServiceAreaRow } from './ServiceAreaRow.js';
import { useAreaKinds } from './use-area-kinds.js';
import classes from './organizations.module.css';

type Props = { readonly organizationId: string; readonly facility: Facility };

const drafted = ({ serviceAreas }: Facility): readonly AreaDraft[] =>
  serviceAreas.map((area) => ({ key: area.id, ...area }));

export const ServiceAreasPanel = ({ organizationId, facility }: Props) => {
  const { t } = useTranslation();
  const may = useMay();
  const kinds = useAreaKinds();
  const [areas, setAreas] = useState(() => drafted(facility));
  const [changed, setChanged] = useState(false);
  const change = (next: readonly AreaDraft[]): void => {
    setAreas(next);
    setChanged(true);
  };
  const definition = useCommand(
    () =>
      api.PUT('/api/organizations/{organizationId}/facilities/{facilityId}/service-areas', {
        params: { path: { organizationId, facilityId: facility.id }, header: seen(facility.version) },
        body: { serviceAreas: areas.map(({ id, name, kind }) => ({ ...(id ? { id } : {}), name: name.trim(), kind })) },
      }),
    { refresh: [['facilities', organizationId]] },
  );
  const add = (kind: string): void => {
    if (kind)
      change([...areas, { key: crypto.randomUUID(), name: kinds.find(({ id }) => id === kind)?.name ?? '', kind }]);
  };
  return (
    <Panel title={t('organizations.serviceAreas')} aside={t('organizations.serviceAreasLead')}>
      {areas.length === 0 && <Text c="dimmed">{t('organizations.noAreas')}</Text>}
      <ul className={classes['areas']}>
        {areas.map((area, i) => (
          <ServiceAreaRow
            key={area.key}
            area={area}
            kinds={kinds}
            editable={may.administer}
            onChange={(next) => change(areas.with(i, next))}
            onRemove={() => change(areas.toSpliced(i, 1))}
          />
        ))}
      </ul>
      {may.administer && (
        <>
          <ProblemNote error={definition.error} />
          <Group align="flex-end" mt="md">
            <NativeSelect
              label={t('organizations.addArea')}
              value=""
              onChange={(event) => add(event.currentTarget.value)}
              data={[
                { value: '', label: t('organizations.chooseKind') },
                ...kinds.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            {changed && (
              <>
                <Button
                  loading={definition.isPending}
                  disabled={areas.some(({ name }) => name.trim() === '')}
                  onClick={() => definition.mutate()}
                >
                  {t('organizations.areasSave')}
                </Button>
                <Text size="sm" c="dimmed" py={8}>
                  {t('organizations.areasUnsaved')} {facility.serviceAreas.length > 0 && t('organizations.areasKeep')}
                </Text>
              </>
            )}
          </Group>
        </>
      )}
    </Panel>
  );
};
