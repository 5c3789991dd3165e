import type { AgendaEntry } from '@cairn/contracts/validation/agenda.js';
import { agendaDays, timeAfter } from '@cairn/contracts/validation/agenda-times.js';
import { Alert, Anchor, Button, Group, Title, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.js';
import { type Appointment, draftAgenda, setAgenda } from '../api/validation.js';
import { Page } from '../frame/Page.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import look from '../theme/look.module.css';
import { AgendaItem } from './AgendaItem.js';
import { AgendaView } from './AgendaView.js';
import { useAgendaDraft } from './use-agenda-draft.js';
import { useVisitRights } from './use-visit-rights.js';
import { useVisit } from './visit-context.js';
import classes from './agenda.module.css';

/** The agenda of a fixed date: drafted from the template, moved by dragging or by arrows, saved as a whole. */
export const AgendaEditor = () => {
  const { t } = useTranslation();
  const { visit } = useVisit();
  const rights = useVisitRights(visit);
  return (
    <Page
      title={t('agenda.title')}
      lead={visit.facilityName}
      above={
        <Anchor
          renderRoot={(props) => (
            <Link to="/visits/$visitId" params={{ visitId: visit.id }} search={(search) => search} {...props} />
          )}
        >
          {t('agenda.toVisit')}
        </Anchor>
      }
    >
      <p className={look['soft']}>{t('agenda.lead')}</p>
      {visit.appointment && rights.plansAgenda ? (
        <Editable appointment={visit.appointment} />
      ) : (
        visit.appointment && <AgendaView entries={visit.agenda?.entries ?? []} appointment={visit.appointment} />
      )}
    </Page>
  );
};

const Editable = ({ appointment }: { appointment: Appointment }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit } = useVisit();
  // What is edited began from this; somebody else may save meanwhile.
  const [base, setBase] = useState(visit.agenda);
  const [saved, setSaved] = useState(0);
  const draft = useAgendaDraft(base?.entries ?? [], appointment);
  const latest = visit.agenda?.version ?? 0;
  const isNewer = latest > (base?.version ?? 0);
  const adopt = (): void => {
    setBase(visit.agenda);
    draft.replace(visit.agenda?.entries ?? []);
  };
  if (isNewer && (!draft.changed || latest === saved)) adopt();
  const [opened, setOpened] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [focus, setFocus] = useState<string | null>(null);
  const drafting = useCommand(() => draftAgenda(visit.organizationId, visit.id), {
    onDone: ({ entries }) => draft.replace(entries),
  });
  const saving = useCommand(() => setAgenda(visit.organizationId, visit.id, draft.entries, base?.version ?? 0), {
    refresh: [['visits', visit.organizationId]],
    onDone: ({ version }) => setSaved(version),
  });
  // A button that moved with its entry would lose the keyboard.
  useEffect(() => {
    if (focus !== null) document.getElementById(focus)?.focus();
  }, [focus, draft.entries]);
  const days = agendaDays(appointment);
  const untitled = draft.entries.filter(({ title }) => title.trim() === '').length;
  const faults = draft.problems.length + untitled;
  const move = (entryId: string, day: number, before: string | null, focusOn: string | null): void => {
    const after = draft.move(entryId, { day, before });
    const moved = after.find(({ id }) => id === entryId);
    if (!moved) return;
    const onDay = after.filter((one) => one.day === moved.day);
    setFocus(focusOn);
    setSaid(
      t('agenda.moved', {
        title: moved.title,
        day: moved.day,
        time: moved.from,
        place: onDay.indexOf(moved) + 1,
        count: onDay.length,
      }),
    );
  };
  const add = (day: number): void => {
    const there = days.find((one) => one.day === day);
    const last = draft.entries.findLast((one) => one.day === day);
    const from = last?.until ?? there?.from ?? '09:00';
    const entry: AgendaEntry = {
      id: crypto.randomUUID(),
      day,
      from,
      until: timeAfter({ from }, 30),
      title: t('agenda.newTitle'),
      serviceArea: null,
      criteria: [],
      place: null,
      people: [],
      validators: [],
    };
    draft.replace([...draft.entries, entry]);
    setOpened(entry.id);
  };
  const known = days.map(({ day }) => day);
  const elsewhere = draft.entries.filter(({ day }) => !known.includes(day));
  const itemOf = (entry: AgendaEntry, those: readonly AgendaEntry[]) => {
    const at = those.indexOf(entry);
    return (
      <AgendaItem
        key={entry.id}
        entry={entry}
        draft={draft}
        days={days}
        team={appointment.validators}
        isFirst={at === 0}
        isLast={at === those.length - 1}
        isOpen={opened === entry.id}
        onOpen={(isOpen) => setOpened(isOpen ? entry.id : null)}
        onUp={() => move(entry.id, entry.day, those[at - 1]?.id ?? null, `up-${entry.id}`)}
        onDown={() => move(entry.id, entry.day, those[at + 2]?.id ?? null, `down-${entry.id}`)}
        onDropBefore={(entryId) => move(entryId, entry.day, entry.id, null)}
      />
    );
  };
  return (
    <>
      <Group mb="md">
        <Button variant="default" onClick={() => drafting.mutate()} loading={drafting.isPending}>
          {t(draft.entries.length > 0 ? 'agenda.draftAgain' : 'agenda.draft')}
        </Button>
        <Button onClick={() => saving.mutate()} loading={saving.isPending} disabled={!draft.changed || faults > 0}>
          {t('agenda.save')}
        </Button>
        <span className={look['soft']} role="status">
          {draft.changed ? t('agenda.unsaved') : visit.agenda ? t('agenda.saved') : ''}
        </span>
      </Group>
      <ProblemNote error={drafting.error ?? saving.error} />
      {faults > 0 && (
        <Alert variant="outline" color="red" mb="md">
          {untitled > 0 && draft.problems.length === 0
            ? t('agenda.problems.one')
            : t('agenda.problems.some', { count: faults })}
        </Alert>
      )}
      {isNewer && draft.changed && latest !== saved && (
        <Alert variant="outline" mb="md">
          {t('agenda.newer', { by: visit.agenda?.by ?? '' })}{' '}
          <Button variant="subtle" size="compact-md" onClick={adopt}>
            {t('agenda.takeTheirs')}
          </Button>
        </Alert>
      )}
      <VisuallyHidden role="status" aria-live="polite">
        {said}
      </VisuallyHidden>
      <div className={classes['days']}>
        {days.map(({ day, date, from, minutes }) => {
          const those = draft.entries.filter((one) => one.day === day);
          return (
            <section
              key={day}
              className={classes['day']}
              aria-label={t('agenda.day', { day, date: format.day(date) })}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                move(event.dataTransfer.getData('text/plain'), day, null, null);
              }}
            >
              <div className={classes['dayHead']}>
                <Title order={2}>{t('agenda.day', { day, date: format.day(date) })}</Title>
                <span className={look['soft']}>{t('agenda.hours', { from, until: timeAfter({ from }, minutes) })}</span>
              </div>
              {those.length === 0 && <p className={look['soft']}>{t('agenda.emptyDay')}</p>}
              <ol className={classes['entries']}>{those.map((entry) => itemOf(entry, those))}</ol>
              <Button
                variant="subtle"
                size="compact-md"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => add(day)}
              >
                {t('agenda.add')}
              </Button>
            </section>
          );
        })}
        {elsewhere.length > 0 && (
          <section className={classes['day']} aria-label={t('agenda.outsideDays')}>
            <Title order={2}>{t('agenda.outsideDays')}</Title>
            <ol className={classes['entries']}>{elsewhere.map((entry) => itemOf(entry, elsewhere))}</ol>
          </section>
        )}
      </div>
    </>
  );
};
