import type { Disruption } from '@cairn/contracts/validation/http/disruptions.js';
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { undoDisruption } from '../api/disruptions.js';
import { useCommand } from '../api/use-command.js';
import { useFormat } from '../i18n/use-format.js';
import { useProblemWord } from '../i18n/use-problem-word.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { DataTable } from '../table/DataTable.js';
import look from '../theme/look.module.css';

/** A disruption: why, what became of each visit, and the way back. */
export const PastDisruption = ({ disruption }: { readonly disruption: Disruption }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const word = useProblemWord();
  const undoing = useCommand(() => undoDisruption(disruption), { refresh: [['disruptions'], ['visits']] });
  const { countries, from, to, days, reason, status, at, by, visits } = disruption;
  const moved = visits.filter(({ outcome }) => outcome === 'shifted').length;
  return (
    <Stack gap="xs" component="article">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={3}>
            {t('disruption.named', {
              countries: format.list(countries.map(format.country)),
              from: format.day(from),
              to: format.day(to),
            })}
          </Title>
          <Text size="sm" c="dimmed">
            {[t('disruption.by', { count: days, by, at: format.moment(at) }), t(`disruption.status.${status}`)].join(
              ' · ',
            )}
          </Text>
        </div>
        {status === 'applied' && moved > 0 && (
          <Button variant="default" loading={undoing.isPending} onClick={() => undoing.mutate()}>
            {t('disruption.undo', { count: moved })}
          </Button>
        )}
      </Group>
      <Text>
        <bdi>{reason}</bdi>
      </Text>
      <ProblemNote error={undoing.error} />
      <DataTable
        name={`disruption-${disruption.id}`}
        rows={visits}
        keyOf={({ visitId }) => visitId}
        columns={[
          {
            title: t('validation.facility'),
            value: ({ facilityName }) => facilityName,
            cell: ({ visitId, organizationId, facilityName }) => (
              <Anchor
                renderRoot={(props) => (
                  <Link
                    to="/visits/$visitId"
                    params={{ visitId }}
                    search={{ organization: organizationId }}
                    {...props}
                  />
                )}
              >
                <bdi>{facilityName}</bdi>
              </Anchor>
            ),
          },
          {
            title: t('disruption.outcome'),
            value: ({ outcome }) => t(`disruption.outcomes.${outcome}`),
            cell: ({ outcome, before, startsAt, refusal }) => (
              <>
                {t(`disruption.outcomes.${outcome}`)}
                {before && startsAt && (
                  <div className={look['soft']}>
                    {t('disruption.fromTo', {
                      from: format.day(before.slice(0, 10)),
                      to: format.day(startsAt.slice(0, 10)),
                    })}
                  </div>
                )}
                {refusal && (
                  <div className={look['soft']}>
                    {outcome === 'kept' && refusal === 'changed-meanwhile' ? t('disruption.acted') : word(refusal)}
                  </div>
                )}
              </>
            ),
          },
        ]}
      />
    </Stack>
  );
};
