import { Button, NativeSelect, SimpleGrid, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProposalsWanted, type RankedProposal, proposalsQuery } from '../api/validation.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import look from '../theme/look.module.css';
import { codesIn } from './language-codes.js';
import classes from './planning.module.css';
import type { ProposalDraft } from './proposal-draft.js';
import { RankedDate } from './RankedDate.js';
import { useVisit } from './visit-context.js';
import { WhyNot } from './WhyNot.js';

const shownAtFirst = 4;

const upTo = (most: number): string[] => Array.from({ length: most }, (_, i) => String(i + 1));

const isTaken = ({ startsAt, validators }: ProposalDraft, { startsAt: other, team }: RankedProposal): boolean =>
  startsAt === other &&
  validators.length === team.length &&
  team.every(({ personId }) => validators.includes(personId));

type Props = { readonly draft: ProposalDraft; readonly onTake: (change: Partial<ProposalDraft>) => void };

/** Dates and teams that fit, the best first, and why everybody else does not. */
export const RankedDates = ({ draft, onTake }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { visit } = useVisit();
  const [wanted, setWanted] = useState<ProposalsWanted>({ languages: 'en', team: 1, days: 1 });
  const [all, showAll] = useState(false);
  const [why, showWhy] = useState(false);
  const codes = codesIn(wanted.languages);
  const query = useQuery({
    ...proposalsQuery(visit, { ...wanted, languages: codes?.join(',') ?? '' }),
    enabled: codes !== null,
  });
  return (
    <section className={classes['ranking']} aria-label={t('planning.title')}>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput
          label={t('planning.languages')}
          description={t('planning.languagesHint')}
          error={!codes && t('planning.languagesWrong')}
          value={wanted.languages}
          onChange={({ currentTarget: { value } }) => setWanted((before) => ({ ...before, languages: value }))}
        />
        <NativeSelect
          label={t('planning.team')}
          description={t('planning.teamHint')}
          value={wanted.team}
          data={upTo(5)}
          onChange={({ currentTarget: { value } }) => setWanted((before) => ({ ...before, team: Number(value) }))}
        />
        <NativeSelect
          label={t('planning.days')}
          description={t('planning.daysHint')}
          value={wanted.days}
          data={upTo(10)}
          onChange={({ currentTarget: { value } }) => setWanted((before) => ({ ...before, days: Number(value) }))}
        />
      </SimpleGrid>
      <Await query={query} skeleton={<Skeleton height={160} />}>
        {({ ranked, rejected, closed, dates, languagesMissing }) => (
          <Stack gap="sm" aria-busy={query.isPlaceholderData}>
            {ranked.length === 0 ? (
              <p className={look['nothing']}>
                {dates === 0
                  ? t('planning.noDate')
                  : languagesMissing.length > 0
                    ? t('planning.noLanguage', { languages: format.list(languagesMissing) })
                    : t('planning.noTeam', { count: dates })}
              </p>
            ) : (
              <ol className={classes['dates']}>
                {ranked.slice(0, all ? undefined : shownAtFirst).map((proposal) => (
                  <RankedDate
                    key={`${proposal.firstDay} ${proposal.team.map(({ personId }) => personId).join(' ')}`}
                    proposal={proposal}
                    taken={isTaken(draft, proposal)}
                    onTake={() =>
                      onTake({
                        startsAt: proposal.startsAt,
                        endsAt: proposal.endsAt,
                        validators: proposal.team.map(({ personId }) => personId),
                        lead: proposal.lead,
                      })
                    }
                  />
                ))}
              </ol>
            )}
            <div className={classes['more']}>
              {ranked.length > shownAtFirst && !all && (
                <Button variant="default" size="compact-md" onClick={() => showAll(true)}>
                  {t('planning.showAll', { count: ranked.length })}
                </Button>
              )}
              {rejected.length > 0 && (
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-expanded={why}
                  onClick={() => showWhy(!why)}
                  rightSection={
                    why ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />
                  }
                >
                  {t('planning.whyNot', { count: rejected.length })}
                </Button>
              )}
            </div>
            {why && <WhyNot rejected={rejected} dates={dates} />}
            <Text size="sm" c="dimmed">
              {t('planning.possible', { count: dates })}{' '}
              {closed.some(({ holiday }) => holiday !== null) &&
                t('planning.holidays', {
                  days: format.list([
                    ...new Set(
                      closed.flatMap(({ day, holiday }) => (holiday ? [`${holiday} (${format.day(day)})`] : [])),
                    ),
                  ]),
                })}
            </Text>
          </Stack>
        )}
      </Await>
    </section>
  );
};
