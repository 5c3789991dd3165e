import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BoardEntry } from './board.js';
import classes from './board.module.css';

/** A visit on the board, dashed while it is only held. */
export const BoardVisit = ({ entry: { visit, held } }: { entry: BoardEntry }) => {
  const { t } = useTranslation();
  return (
    <Link
      className={classes['visit']}
      data-held={held || undefined}
      data-declined={visit.declines > 0 || undefined}
      to="/visits/$visitId"
      params={{ visitId: visit.id }}
      search={{ organization: visit.organizationId }}
      title={`${visit.facilityName}, ${t(`validation.status.${visit.status}`)}`}
    >
      <bdi>{visit.facilityName}</bdi>
      <VisuallyHidden>, {t(`validation.status.${visit.status}`)}</VisuallyHidden>
      {visit.declines > 0 && (
        <span className={classes['warn']}>{t('planning.declines', { count: visit.declines })}</span>
      )}
    </Link>
  );
};
