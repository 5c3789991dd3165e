import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me.js';
import { membersQuery } from '../../api/organizations.js';
import { useSurvey } from '../survey-context.js';
import type { Assignee } from './row-in-hand.js';

type Props = {
  readonly assignee: Assignee;
  readonly description: string;
  readonly onChoose: (assignee: Assignee) => void;
};

/** Chooses one of those who may answer; oneself comes first. */
export const ColleagueSelect = ({ assignee, description, onChoose }: Props) => {
  const { t } = useTranslation();
  const { person } = useMe();
  const { assessment } = useSurvey();
  const { data: members = [] } = useQuery(membersQuery(assessment.organizationId));
  const colleagues = members
    .flatMap(({ personId, name, status, role }) =>
      personId && status === 'active' && role !== 'reader' ? [{ personId, name }] : [],
    )
    .sort((a, b) => Number(b.personId === person.id) - Number(a.personId === person.id));
  const gone =
    assignee && !colleagues.some(({ personId }) => personId === assignee.personId)
      ? [{ value: assignee.personId, label: assignee.name || t('teamwork.formerMember') }]
      : [];
  return (
    <NativeSelect
      label={t('teamwork.assignee')}
      description={description}
      maw={420}
      value={assignee?.personId ?? ''}
      data={[
        { value: '', label: t('teamwork.nobody') },
        ...colleagues.map(({ personId, name }) => ({
          value: personId,
          label: personId === person.id ? t('teamwork.you', { name }) : name,
        })),
        ...gone,
      ]}
      onChange={(event) => {
        const chosen = colleagues.find(({ personId }) => personId === event.currentTarget.value);
        onChoose(chosen ? { personId: chosen.personId, name: chosen.name } : null);
      }}
    />
  );
};
