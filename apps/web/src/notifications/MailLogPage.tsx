import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chips } from '../frame/Chips.js';
import { Page } from '../frame/Page.js';
import { EmptyState } from '../states/EmptyState.js';
import { type MailView, mailViews } from './mail-view.js';
import { MessagesTable } from './MessagesTable.js';

export const MailLogPage = () => {
  const { t } = useTranslation();
  const [view, setView] = useState<MailView>('all');
  return (
    <Page title={t('notifications.title')} lead={t('notifications.lead')}>
      <Chips
        label={t('notifications.show')}
        chosen={view}
        onChoose={setView}
        options={mailViews.map((value) => ({ value, text: t(`notifications.views.${value}`) }))}
      />
      <MessagesTable
        narrowed={view === 'all' ? {} : { delivery: view }}
        empty={
          view === 'all' ? (
            <EmptyState title={t('notifications.emptyTitle')}>{t('notifications.empty')}</EmptyState>
          ) : (
            <p>{t('notifications.none')}</p>
          )
        }
      />
    </Page>
  );
};
