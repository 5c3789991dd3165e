import type { RehearsalLine } from '@cairn/contracts/scoring/http/rehearsals.js';
import type { ModelTexts } from '@cairn/maturity-models';
import { Anchor } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { Mark } from '../states/Mark.js';
import { DataTable } from '../table/DataTable.js';
import table from '../table/table.module.css';
import classes from './models.module.css';

const icons = { gains: IconArrowUp, loses: IconArrowDown, stays: IconEqual };
const tones = { gains: 'good', loses: 'bad', stays: 'off' } as const;

type Props = { readonly lines: readonly RehearsalLine[]; readonly texts: ModelTexts };

export const RehearsalTable = ({ lines, texts }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const mailOf = ({ mail }: RehearsalLine): string =>
    mail ? t('models.mailTo', { subject: mail.subject, role: t(`words.role.${mail.recipients}`) }) : t('models.noMail');
  const outcomeOf = ({ outcome, from, to }: Pick<RehearsalLine, 'outcome' | 'from' | 'to'>): string =>
    t(`models.outcome.${outcome}`, { from: from.stage, to: to.stage });
  return (
    <DataTable
      name="rehearsal"
      rows={lines}
      keyOf={({ facilityId }) => facilityId}
      columns={[
        {
          title: t('models.facility'),
          value: ({ facilityName }) => facilityName,
          cell: ({ facilityName, assessmentId, organizationId }) => (
            <Anchor
              renderRoot={(props) => (
                <Link
                  to="/assessments/$assessmentId/result"
                  params={{ assessmentId }}
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
          title: t('models.change'),
          value: ({ from, to }) => to.stage - from.stage,
          words: outcomeOf,
          cell: ({ outcome, from, to }) => (
            <>
              <Mark icon={icons[outcome]} tone={tones[outcome]}>
                {outcomeOf({ outcome, from, to })}
              </Mark>
              <span className={table['line']}>
                {t('models.scores', { from: format.number(from.score, 4), to: format.number(to.score, 4) })}
              </span>
            </>
          ),
        },
        {
          title: t('models.newQuestions'),
          value: ({ toAnswer }) => toAnswer.length,
          words: ({ toAnswer }) => toAnswer.map((id) => texts.indicators[id]?.text).join(' '),
          cell: ({ toAnswer }) =>
            toAnswer.length === 0 ? (
              t('models.noQuestion')
            ) : (
              <details className={classes['questions']}>
                <summary>{t('models.questions', { count: toAnswer.length })}</summary>
                <ul>
                  {toAnswer.map((id) => (
                    <li key={id}>
                      <bdi>{texts.indicators[id]?.text}</bdi>
                    </li>
                  ))}
                </ul>
              </details>
            ),
        },
        { title: t('models.mail'), value: mailOf, cell: mailOf },
      ]}
    />
  );
};
