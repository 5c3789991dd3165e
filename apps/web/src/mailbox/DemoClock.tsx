import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { clockQuery } from '../api/demo.js';
import { useCommand } from '../api/use-command.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import classes from './mailbox.module.css';

const advances = ['P1D', 'P7D', 'P1M', 'P1Y'] as const;

/** Moves the demo's clock on. */
export const DemoClock = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const clock = useQuery(clockQuery);
  const moving = useCommand(
    (advance: (typeof advances)[number]) => api.POST('/api/demo/clock', { body: { advance } }),
    {
      refresh: [[]],
    },
  );
  return (
    <section className={classes['clock']} aria-label={t('mailbox.clock')}>
      <IconClock size={20} aria-hidden />
      <p>
        {clock.data && t('mailbox.clockNow', { now: format.moment(clock.data.now) })} {t('mailbox.clockHint')}
      </p>
      <div className={classes['advances']}>
        {advances.map((advance) => (
          <Button
            key={advance}
            variant="default"
            size="compact-sm"
            loading={moving.isPending && moving.variables === advance}
            disabled={moving.isPending}
            onClick={() => moving.mutate(advance)}
          >
            {t(`mailbox.advance.${advance}`)}
          </Button>
        ))}
      </div>
      <ProblemNote error={moving.error} />
    </section>
  );
};
