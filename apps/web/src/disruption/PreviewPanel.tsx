import { Button, Checkbox, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Asked, type TouchedVisit, declareDisruption, disruptionPreviewQuery } from '../api/disruptions.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { useProblemWord } from '../i18n/use-problem-word.js';
import { Await } from '../states/Await.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { DataTable } from '../table/DataTable.js';
import look from '../theme/look.module.css';
import { AppointmentTime } from '../validation/AppointmentTime.js';

type Props = { readonly asked: Asked; readonly onDone: () => void };

/** Everything that would move, with what stands in the way; what is ticked moves. */
export const PreviewPanel = ({ asked, onDone }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const word = useProblemWord();
  const query = useQuery(disruptionPreviewQuery(asked));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const chosenOf = (visits: readonly TouchedVisit[]): readonly TouchedVisit[] =>
    visits.filter(({ visitId, obstacle }) => obstacle === null && !left.has(visitId));
  const declaring = useCommand((visits: readonly TouchedVisit[]) => declareDisruption(asked, reason.trim(), visits), {
    refresh: [['disruptions'], ['visits']],
    onDone,
  });
  const tick = (visitId: string, ticked: boolean): void =>
    setLeft((before) => new Set(ticked ? [...before].filter((one) => one !== visitId) : [...before, visitId]));
  return (
    <Await query={query} skeleton={<Skeleton height={240} />}>
      {({ visits, validators, organizations }) => {
        const chosen = chosenOf(visits);
        const submit = (event: FormEvent): void => {
          event.preventDefault();
          declaring.mutate(chosen);
        };
        if (visits.length === 0) return <p className={look['nothing']}>{t('disruption.nothing')}</p>;
        return (
          <Panel
            title={t('disruption.touched', { count: visits.length })}
            aside={t('disruption.people', {
              validators: t('disruption.validators', { count: validators }),
              organizations: t('disruption.organizations', { count: organizations }),
            })}
          >
            <form onSubmit={submit}>
              <Stack>
                <DataTable
                  name="disruption"
                  rows={visits}
                  keyOf={({ visitId }) => visitId}
                  columns={[
                    {
                      title: t('validation.facility'),
                      value: ({ facilityName }) => facilityName,
                      cell: ({ facilityName, country, held }) => (
                        <>
                          <bdi>{facilityName}</bdi>
                          {held && <span className={look['tag']}>{t('disruption.held')}</span>}
                          <div className={look['soft']}>{format.country(country)}</div>
                        </>
                      ),
                    },
                    {
                      title: t('disruption.now'),
                      value: ({ startsAt }) => startsAt,
                      cell: (row) => <AppointmentTime times={row} />,
                    },
                    {
                      title: t('disruption.then'),
                      value: ({ newStartsAt }) => newStartsAt,
                      cell: ({ newStartsAt, newEndsAt, timeZone, obstacle }) => (
                        <>
                          <AppointmentTime times={{ startsAt: newStartsAt, endsAt: newEndsAt, timeZone }} />
                          {obstacle && <div className={look['soft']}>{word(obstacle)}</div>}
                        </>
                      ),
                    },
                    {
                      title: t('visitPlan.team'),
                      value: ({ team }) => team.map(({ name }) => name).join(', '),
                      cell: ({ team }) => <bdi>{team.map(({ name }) => name).join(', ')}</bdi>,
                    },
                    {
                      title: t('disruption.move'),
                      cell: ({ visitId, facilityName, obstacle }) => (
                        <Checkbox
                          label={obstacle ? t('disruption.byHand') : t('disruption.move')}
                          aria-label={t('disruption.moveOf', { name: facilityName })}
                          disabled={obstacle !== null}
                          checked={obstacle === null && !left.has(visitId)}
                          onChange={({ currentTarget: { checked } }) => tick(visitId, checked)}
                        />
                      ),
                    },
                  ]}
                />
                <Textarea
                  label={t('validation.reason')}
                  description={t('disruption.reasonHint')}
                  required
                  autosize
                  minRows={2}
                  maxLength={1000}
                  value={reason}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
                <Text size="sm" c="dimmed">
                  {t('disruption.effect')}
                </Text>
                <ProblemNote error={declaring.error} />
                <div>
                  <Button
                    type="submit"
                    loading={declaring.isPending}
                    disabled={chosen.length === 0 || reason.trim() === ''}
                  >
                    {t('disruption.apply', { count: chosen.length })}
                  </Button>
                </div>
              </Stack>
            </form>
          </Panel>
        );
      }}
    </Await>
  );
};
