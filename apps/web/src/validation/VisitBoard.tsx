import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../api/demo.js';
import { useFormat } from '../i18n/use-format.js';
import { boardEntries, moved, weekOf } from './board.js';
import classes from './board.module.css';
import { MonthBoard } from './MonthBoard.js';
import { WeekLanes } from './WeekLanes.js';

type Props = { readonly visits: readonly VisitSummary[]; readonly view: 'month' | 'week' };

/** Visits and holds by day, a month or a week at a time. */
export const VisitBoard = ({ visits, view }: Props) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const today = useNow().slice(0, 10);
  const [day, setDay] = useState(today);
  const entries = useMemo(() => boardEntries(visits), [visits]);
  const by = (count: number) => (view === 'month' ? { months: count } : { weeks: count });
  const days = weekOf(day);
  const title =
    view === 'month'
      ? new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
          new Date(`${day}T00:00:00Z`),
        )
      : format.days(days[0] ?? day, days[6] ?? day);
  const Board = view === 'month' ? MonthBoard : WeekLanes;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} aria-live="polite">
          {title}
        </Title>
        <Group gap="xs">
          <Button
            variant="default"
            aria-label={t(`planning.before.${view}`)}
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
            aria-label={t(`planning.after.${view}`)}
            onClick={() => setDay(moved(day, by(1)))}
            className={classes['arrow']}
          >
            <IconChevronRight size={18} aria-hidden />
          </Button>
        </Group>
      </Group>
      <Board entries={entries} day={day} today={today} />
      <Text size="sm" c="dimmed">
        {t('planning.legend')}
      </Text>
    </Stack>
  );
};
