import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { type Message, messagesOf } from '../api/notifications.js';
import type { Asked } from '../api/pages.js';
import { useFormat } from '../i18n/use-format.js';
import { PagedTable } from '../table/PagedTable.js';
import table from '../table/table.module.css';
import { MessageStatus } from './MessageStatus.js';
import { ResendMail } from './ResendMail.js';

type Props = { readonly narrowed: Asked; readonly empty: ReactNode };

export const MessagesTable = ({ narrowed, empty }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const momentOf = ({ sentAt, queuedAt }: Message): string => format.moment(sentAt ?? queuedAt);
  return (
    <PagedTable
      name="mails"
      source={messagesOf(narrowed)}
      empty={empty}
      keyOf={({ id }) => id}
      columns={[
        {
          title: t('notifications.subject'),
          sort: 'subject',
          value: ({ subject }) => subject,
          words: ({ subject, template }) => `${subject} ${t(`notifications.templates.${template}`)}`,
          cell: ({ subject, template }) => (
            <>
              <bdi>{subject}</bdi>
              <span className={table['line']}>{t(`notifications.templates.${template}`)}</span>
            </>
          ),
        },
        {
          title: t('notifications.to'),
          value: ({ to }) => to || t('notifications.gone'),
          cell: ({ to }) => to || t('notifications.gone'),
        },
        {
          title: t('notifications.status'),
          sort: 'status',
          value: ({ status }) => t(`notifications.statuses.${status}`),
          cell: (message) => <MessageStatus message={message} />,
        },
        {
          title: t('notifications.when'),
          sort: 'queuedAt',
          value: ({ sentAt, queuedAt }) => sentAt ?? queuedAt,
          words: momentOf,
          cell: momentOf,
        },
        { title: '', cell: (message) => <ResendMail message={message} /> },
      ]}
    />
  );
};
