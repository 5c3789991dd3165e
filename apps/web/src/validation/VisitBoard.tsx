import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../api/demo.js';
import { useMe } from '../api/me.js';
import { useFormat } from '../i18n/use-format.js';
import { boardEntries, moved, timesOn, weekOf } from './board.js';
import { BoardMovesContext, type Move } from './board-moves.js';
import classes from './board.module.css';
import { LanesBoard } from './LanesBoard.js';
import { MonthBoard } from './MonthBoard.js';
import { MoveDialog } from './MoveDialog.js';

type Props = { readonly visits: readonly VisitSummary[]; readonly view: 'month' | 'week' | 'lanes' };

/** Visits and holds by day, a month or a week at a time; who plans moves them to other days. */
export const VisitBoard = ({ visits, view }: Props) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const today = useNow().slice(0, 10);
  const [day, setDay] = useState(today);
  const entries = useMemo(() => boardEntries(visits), [visits]);
  const period = view === 'week' ? 'week' : 'month';
  const by = (count: number) => (period === 'month' ? { months: count } : { weeks: count });
  const days = weekOf(day);
  const title =
    period === 'month'
      ? new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
          new Date(`${day}T00:00:00Z`),
        )
      : format.days(days[0] ?? day, days[6] ?? day);
  const { programmeRoles } = useMe();
  const plans = programmeRoles.some((role) => role === 'manager' || role === 'scheduler');
  const grabbed = useRef<{ readonly visit: VisitSummary; readonly day: string } | null>(null);
  const [move, setMove] = useState<Move | null>(null);
  const moves = useMemo(
    () => ({
      plans,
      grab: (visit: VisitSummary, from: string) => {
        grabbed.current = { visit, day: from };
      },
      drop: (to: string) => {
        const held = grabbed.current;
        grabbed.current = null;
        if (held?.visit.appointment && held.day !== to)
          setMove({ visit: held.visit, ...timesOn(held.visit.appointment, held.day, to) });
      },
      ask: (visit: VisitSummary) => {
        const { appointment } = visit;
        if (appointment) setMove({ visit, startsAt: appointment.startsAt, endsAt: appointment.endsAt });
      },
    }),
    [plans],
  );
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} aria-live="polite">
          {title}
        </Title>
        <Group gap="xs">
          <Button
            variant="default"
            aria-label={t(`planning.before.${period}`)}
            onClick={() => setDay(moved(day, by(-1)))}
            className={classes['arrow']}
          >
            <IconChevronLeft size={18} aria-hidden />
          </Button>
          <Button variant="default" onClick={() => setDay(today)}>
            {t('planning.today')}
          </Button>
          <Button
            variant="default"
            aria-label={t(`planning.after.${period}`)}
            onClick={() => setDay(moved(day, by(1)))}
            className={classes['arrow']}
          >
            <IconChevronRight size={18} aria-hidden />
          </Button>
        </Group>
      </Group>
      <BoardMovesContext value={moves}>
        {view === 'month' ? (
          <MonthBoard entries={entries} day={day} today={today} />
        ) : (
          <LanesBoard entries={entries} day={day} today={today} period={period} />
        )}
      </BoardMovesContext>
      {move && <MoveDialog key={`${move.visit.id} ${move.startsAt}`} move={move} onClose={() => setMove(null)} />}
      <Text size="sm" c="dimmed">
        {t('planning.legend')} {plans && t('planning.moveHint')}
      </Text>
    </Stack>
  );
};
