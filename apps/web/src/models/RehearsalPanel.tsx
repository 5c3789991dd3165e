import type { AnswerMapping } from '@cairn/contracts/surveys/model-version.js';
import { Button, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rehearsalsQuery, startRehearsal, type WholeVersion } from '../api/model-versions.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { sameMapping } from './same-mapping.js';
import { RehearsalView } from './RehearsalView.js';
import { useManages } from './use-manages.js';

type Props = { readonly version: WholeVersion; readonly former: WholeVersion; readonly mapping: AnswerMapping };

/** Replays every facility's answers through both versions, before the new one is published. */
export const RehearsalPanel = ({ version, former, mapping }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const manages = useManages();
  const { data: rehearsals } = useQuery(rehearsalsQuery(version.model, version.version));
  const starting = useCommand(
    () => startRehearsal({ model: version.model, version: version.version, former: former.version, mapping }),
    { refresh: [['rehearsals', version.model, version.version]] },
  );
  const latest = rehearsals?.[0];
  const running = latest?.status === 'running';
  const stale = latest && (latest.checksum !== version.checksum || !sameMapping(latest.mapping, mapping));
  return (
    <Panel
      title={t('models.rehearsal')}
      aside={
        manages && (
          <Button
            variant={latest && !stale ? 'default' : 'filled'}
            loading={starting.isPending || running}
            disabled={rehearsals === undefined}
            onClick={() => starting.mutate()}
          >
            {latest ? t('models.rehearseAgain') : t('models.rehearse')}
          </Button>
        )
      }
    >
      <Text c="dimmed">{t('models.rehearsalLead', { former: former.version, version: version.version })}</Text>
      <ProblemNote error={starting.error} />
      {latest && running && (
        <div role="status">
          <Text size="sm">{t('models.rehearsing', { seen: latest.seen, total: latest.total })}</Text>
          <Progress
            value={latest.total > 0 ? (100 * latest.seen) / latest.total : 0}
            aria-label={t('models.rehearsal')}
          />
        </div>
      )}
      {latest && !running && (
        <>
          <Text size="sm" c="dimmed" my="sm">
            {t('models.rehearsedAt', { time: format.moment(latest.finishedAt ?? latest.startedAt) })}{' '}
            {(stale || latest.status === 'outdated') && t('models.rehearsalStale')}
          </Text>
          <RehearsalView rehearsal={latest} model={version.content} />
        </>
      )}
    </Panel>
  );
};
