import { VisuallyHidden } from '@mantine/core';
import { IconArrowsMove } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type BoardEntry, isMovable } from './board.js';
import { useBoardMoves } from './board-moves.js';
import classes from './board.module.css';

type Props = { readonly entry: BoardEntry; readonly day: string };

/** A visit on a day of the board, dashed while it is only held. It is moved by dragging, or by its button. */
export const BoardVisit = ({ entry: { visit, held }, day }: Props) => {
  const { t } = useTranslation();
  const { plans, grab, ask } = useBoardMoves();
  const moves = plans && isMovable(visit);
  return (
    <div
      className={classes['visit']}
      data-held={held || undefined}
      data-declined={visit.declines > 0 || undefined}
      draggable={moves}
      onDragStart={() => grab(visit, day)}
    >
      <Link
        to="/visits/$visitId"
        params={{ visitId: visit.id }}
        search={{ organization: visit.organizationId }}
        title={`${visit.facilityName}, ${t(`validation.status.${visit.status}`)}`}
        draggable={false}
      >
        <bdi>{visit.facilityName}</bdi>
        <VisuallyHidden>, {t(`validation.status.${visit.status}`)}</VisuallyHidden>
        {visit.declines > 0 && (
          <span className={classes['warn']}>{t('planning.declines', { count: visit.declines })}</span>
        )}
      </Link>
      {moves && (
        <button
          type="button"
          className={classes['move']}
          aria-label={t('planning.moveVisit', { name: visit.facilityName })}
          onClick={() => ask(visit)}
        >
          <IconArrowsMove size={14} aria-hidden />
        </button>
      )}
    </div>
  );
};
