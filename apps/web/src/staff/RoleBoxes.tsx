import { type ProgrammeRole, programmeRole } from '@cairn/contracts/roles.js';
import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = { readonly roles: readonly ProgrammeRole[]; readonly onChange: (roles: ProgrammeRole[]) => void };

/** Which roles somebody has in the programme. */
export const RoleBoxes = ({ roles, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('people.roles')}
      value={[...roles]}
      onChange={(chosen) => onChange(programmeRole.options.filter((role) => chosen.includes(role)))}
    >
      <Stack gap="xs" mt={4}>
        {programmeRole.options.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t(`words.role.${role}`)}
            description={t(`people.roleHint.${role}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
};
