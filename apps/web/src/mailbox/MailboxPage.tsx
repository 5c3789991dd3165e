import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mailboxQuery } from '../api/demo.js';
import { Page } from '../frame/Page.js';
import { Await } from '../states/Await.js';
import { EmptyState } from '../states/EmptyState.js';
import { DemoClock } from './DemoClock.js';
import { MailList } from './MailList.js';
import { MailView } from './MailView.js';
import classes from './mailbox.module.css';

export const MailboxPage = () => {
  const { t } = useTranslation();
  const mails = useQuery(mailboxQuery);
  const [chosen, choose] = useState<string | null>(null);
  return (
    <Page title={t('mailbox.title')} lead={t('mailbox.lead')}>
      <DemoClock />
      <Await query={mails} skeleton={<Skeleton height={360} />}>
        {(found) => {
          const mail = found.find(({ id }) => id === chosen);
          return found.length === 0 ? (
            <EmptyState title={t('mailbox.emptyTitle')}>{t('mailbox.empty')}</EmptyState>
          ) : (
            <div className={classes['columns']} data-reading={mail !== undefined || undefined}>
              <MailList mails={found} chosen={chosen} onChoose={choose} />
              {mail ? (
                <MailView key={mail.id} mail={mail} onBack={() => choose(null)} />
              ) : (
                <p className={classes['choose']}>{t('mailbox.choose')}</p>
              )}
            </div>
          );
        }}
      </Await>
    </Page>
  );
};
