import { useTranslation } from 'react-i18next';
import type { Message } from '../api/notifications.js';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';
import table from '../table/table.module.css';
import { MessageStatus } from './MessageStatus.js';
import { ResendMail } from './ResendMail.js';

export const MessagesTable = ({ messages }: { messages: readonly Message[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const momentOf = ({ sentAt, queuedAt }: Message): string => format.moment(sentAt ?? queuedAt);
  return (
    <DataTable
      name="mails"
      rows={messages}
      keyOf={({ id }) => id}
      columns={[
        {
          title: t('notifications.subject'),
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
          value: ({ status }) => t(`notifications.statuses.${status}`),
          cell: (message) => <MessageStatus message={message} />,
        },
        {
          title: t('notifications.when'),
          value: ({ sentAt, queuedAt }) => sentAt ?? queuedAt,
          words: momentOf,
          cell: momentOf,
        },
        { title: '', cell: (message) => <ResendMail message={message} /> },
      ]}
    />
  );
};
