import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { Anchor, Button, Checkbox, Group, Skeleton, Stack, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  badgePath,
  consentToPublication,
  consentToScores,
  publicationQuery,
  withdrawPublication,
  withdrawScores,
} from '../api/register.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import { ErrorState } from '../states/ErrorState.js';

const badgeCode = (number: string, alt: string): string =>
  `<a href="${location.origin}/verify/${number}"><img src="${location.origin}${badgePath(number)}" width="420" height="104" alt="${alt}"></a>`;

/** Whether the facility is listed in the public register, which its administrator decides; once it is, its badge. */
export const PublicationPanel = ({ certification, decides }: { certification: Certification; decides: boolean }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const { facilityId, facilityName: facility, number } = certification;
  const query = useQuery(publicationQuery(certification));
  const change = useMutation({
    mutationFn: (since: string | null) =>
      since === null ? consentToPublication(certification) : withdrawPublication(certification),
    onSuccess: () => client.invalidateQueries({ queryKey: publicationQuery(certification).queryKey }),
  });
  const changeScores = useMutation({
    mutationFn: (shown: boolean) => (shown ? withdrawScores(certification) : consentToScores(certification)),
    onSuccess: () => client.invalidateQueries({ queryKey: publicationQuery(certification).queryKey }),
  });
  const alt = t('register.publication.badgeAlt', { number });
  return (
    <section aria-labelledby="publication">
      <Title order={2} id="publication">
        {t('register.publication.title')}
      </Title>
      <Await query={query} skeleton={<Skeleton height={80} />}>
        {({ since, scores }) => (
          <Stack align="flex-start">
            <p role="status">
              {since === null
                ? t('register.publication.notListed', { facility })
                : t('register.publication.listed', { facility, day: format.day(since.slice(0, 10)) })}
            </p>
            {since === null && decides && <p>{t('register.publication.consentText', { facility })}</p>}
            <Group>
              {decides && (
                <Button
                  variant={since === null ? 'filled' : 'default'}
                  loading={change.isPending}
                  onClick={() => change.mutate(since)}
                >
                  {t(since === null ? 'register.publication.consent' : 'register.publication.withdraw')}
                </Button>
              )}
              {since !== null && (
                <Anchor
                  renderRoot={(props) => (
                    <Link to="/register/$facilityId" params={{ facilityId }} search={{}} {...props} />
                  )}
                >
                  {t('register.publication.seen')}
                </Anchor>
              )}
            </Group>
            {change.isError && <ErrorState error={change.error} onRetry={() => change.reset()} />}
            {since !== null && (decides || scores) && (
              <Checkbox
                label={t('register.publication.scores')}
                description={t('register.publication.scoresHint')}
                checked={scores}
                disabled={!decides || changeScores.isPending}
                onChange={() => changeScores.mutate(scores)}
              />
            )}
            {changeScores.isError && <ErrorState error={changeScores.error} onRetry={() => changeScores.reset()} />}
            {since !== null && (
              <>
                <img src={badgePath(number)} width={420} height={104} alt={alt} style={{ maxWidth: '100%' }} />
                <Textarea
                  label={t('register.publication.badge')}
                  description={t('register.publication.badgeHint')}
                  value={badgeCode(number, alt)}
                  readOnly
                  autosize
                  dir="ltr"
                  w="100%"
                />
              </>
            )}
          </Stack>
        )}
      </Await>
    </section>
  );
};
