import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Owner } from '../api/integrations.js';
import { membersQuery } from '../api/organizations.js';
import { staffQuery } from '../api/staff.js';

type Props = {
  readonly owner: Owner;
  readonly chosen: string | null;
  readonly onChoose: (personId: string | null) => void;
};

/** Members of the organization, or for the programme its staff. */
export const PersonFilter = ({ owner, chosen, onChoose }: Props) => {
  const { t } = useTranslation();
  const ofProgramme = owner === 'programme';
  const staff = useQuery({ ...staffQuery, enabled: ofProgramme });
  const members = useQuery({ ...membersQuery(ofProgramme ? '' : owner.organizationId), enabled: !ofProgramme });
  const people = (ofProgramme ? staff.data : members.data) ?? [];
  return (
    <Select
      label={t('auditLog.person')}
      placeholder={t('auditLog.everybody')}
      clearable
      searchable
      value={chosen}
      onChange={onChoose}
      data={people.flatMap(({ personId, name }) => (personId ? [{ value: personId, label: name }] : []))}
      clearButtonProps={{ 'aria-label': t('auditLog.everybody') }}
    />
  );
};
