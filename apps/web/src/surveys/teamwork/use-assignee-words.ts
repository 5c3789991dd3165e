import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me.js';
import type { Assignee } from './row-in-hand.js';

/** Whose a row is in words: "Assign", "For you", "For Sara Sample". */
export const useAssigneeWords = (): ((assignee: Assignee) => string) => {
  const { t } = useTranslation();
  const { person } = useMe();
  return (assignee) => {
    if (!assignee) return t('teamwork.assign');
    return assignee.personId === person.id
      ? t('teamwork.assignedToYou')
      : t('teamwork.assignedTo', { name: assignee.name || t('teamwork.formerMember') });
  };
};
