import type { AgendaEntry } from '@cairn/contracts/validation/agenda.js';
import type { AgendaDay } from '@cairn/contracts/validation/agenda-times.js';
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../api/validation.js';
import { AgendaFacts } from './AgendaFacts.js';
import { AgendaFields } from './AgendaFields.js';
import type { AgendaDraft } from './use-agenda-draft.js';
import classes from './agenda.module.css';

type Props = {
  readonly entry: AgendaEntry;
  readonly draft: AgendaDraft;
  readonly days: readonly AgendaDay[];
  readonly team: Appointment['validators'];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onUp: () => void;
  readonly onDown: () => void;
  readonly onDropBefore: (entryId: string) => void;
};

/** An entry that is dragged to another place, moved by its arrows, or opened to be changed. */
export const AgendaItem = ({ entry, draft, days, team, isFirst, isLast, isOpen, ...does }: Props) => {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const { title } = entry;
  const faults = draft.problems.flatMap((one) => {
    if (one.code === 'outside-hours') return one.entryId === entry.id ? [t('agenda.problems.outside')] : [];
    if (one.entryId !== entry.id && one.otherId !== entry.id) return [];
    const other = draft.entries.find(({ id }) => id === (one.entryId === entry.id ? one.otherId : one.entryId));
    const people = one.people.map((who) => team.find(({ personId }) => personId === who)?.name ?? who).join(', ');
    return [t('agenda.problems.overlap', { title: other?.title ?? '', people })];
  });
  const buttons = [
    { id: 'up', label: 'agenda.up', Icon: IconArrowUp, disabled: isFirst, onClick: does.onUp },
    { id: 'down', label: 'agenda.down', Icon: IconArrowDown, disabled: isLast, onClick: does.onDown },
  ] as const;
  return (
    <li
      data-over={isOver || undefined}
      data-fault={faults.length > 0 || undefined}
      draggable={!isOpen}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', entry.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        does.onDropBefore(event.dataTransfer.getData('text/plain'));
      }}
    >
      <span className={classes['grip']} title={t('agenda.drag')} aria-hidden>
        <IconGripVertical size={16} />
      </span>
      <span className={classes['time']}>
        {entry.from}–{entry.until}
      </span>
      <AgendaFacts entry={entry} team={team} />
      <span className={classes['moves']}>
        {buttons.map(({ id, label, Icon, disabled, onClick }) => (
          <ActionIcon
            key={id}
            id={`${id}-${entry.id}`}
            variant="subtle"
            size="lg"
            aria-label={t(label, { title })}
            aria-disabled={disabled}
            data-disabled={disabled || undefined}
            onClick={() => {
              if (!disabled) onClick();
            }}
          >
            <Icon size={18} aria-hidden />
          </ActionIcon>
        ))}
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t(isOpen ? 'agenda.close' : 'agenda.change', { title })}
          aria-expanded={isOpen}
          onClick={() => does.onOpen(!isOpen)}
        >
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('agenda.remove', { title })}
          onClick={() => draft.replace(draft.entries.filter(({ id }) => id !== entry.id))}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </span>
      {faults.length > 0 && (
        <ul className={classes['faults']}>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {isOpen && (
        <AgendaFields entry={entry} days={days} team={team} onChange={(part) => draft.change(entry.id, part)} />
      )}
    </li>
  );
};
