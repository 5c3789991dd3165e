import { type ActKind, actsOfKind } from '@cairn/contracts/act.js';
import { Button, Group, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditExportPath } from '../api/integrations.js';
import { Chips } from '../frame/Chips.js';
import { Page } from '../frame/Page.js';
import { useOwner } from '../integrations/use-owner.js';
import { AuditLogTable } from './AuditLogTable.js';
import { PersonFilter } from './PersonFilter.js';

const kinds = ['all', ...(Object.keys(actsOfKind) as ActKind[])] as const;

/** Who did what, in an organization or in all. */
export const AuditLogPage = () => {
  const { t } = useTranslation();
  const owner = useOwner();
  const [kind, setKind] = useState<(typeof kinds)[number]>('all');
  const [days, setDays] = useState({ from: '', to: '' });
  const [person, setPerson] = useState<string | null>(null);
  const filter = {
    ...(kind !== 'all' && { kind }),
    ...(days.from && { from: days.from }),
    ...(days.to && { to: days.to }),
    ...(person && { personId: person }),
  };
  return (
    <Page
      title={t('auditLog.title')}
      lead={t(owner === 'programme' ? 'auditLog.leadOfProgramme' : 'auditLog.lead')}
      actions={
        <Button
          component="a"
          href={auditExportPath(owner, filter)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('auditLog.export')}
        </Button>
      }
    >
      <Chips
        label={t('auditLog.show')}
        chosen={kind}
        onChoose={setKind}
        options={kinds.map((value) => ({ value, text: t(`auditLog.kinds.${value}`) }))}
      />
      <Group align="flex-end" gap="md">
        <TextInput
          type="date"
          label={t('auditLog.from')}
          value={days.from}
          onChange={(event) => setDays({ ...days, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('auditLog.to')}
          value={days.to}
          onChange={(event) => setDays({ ...days, to: event.currentTarget.value })}
        />
        <PersonFilter owner={owner} chosen={person} onChoose={setPerson} />
      </Group>
      <AuditLogTable owner={owner} filter={filter} />
    </Page>
  );
};
