import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { validatorsQuery } from '../api/validation.js';
import { Await } from '../states/Await.js';
import { daysOf } from './appointment-times.js';
import { type ProposalDraft, toggled } from './proposal-draft.js';
import { ValidatorRow } from './ValidatorRow.js';
import classes from './validation.module.css';

const mostInTeam = 5;

type Props = {
  readonly visitId: string;
  readonly draft: ProposalDraft;
  readonly onChange: (change: Partial<ProposalDraft>) => void;
};

/** Who visits and who leads, with those already booked on these days marked. */
export const TeamChoice = ({ visitId, draft, onChange }: Props) => {
  const { t } = useTranslation();
  const { validators: team } = draft;
  const validators = useQuery(validatorsQuery(visitId, daysOf(draft)));
  return (
    <fieldset className={classes['team']}>
      <legend>{t('validation.team')}</legend>
      <Await query={validators} skeleton={<Skeleton height={120} />}>
        {(found) => (
          <ul>
            {found.map((validator) => (
              <ValidatorRow
                key={validator.personId}
                validator={validator}
                chosen={team.includes(validator.personId)}
                full={team.length >= mostInTeam}
                leads={draft.lead === validator.personId}
                onToggle={() => onChange(toggled(draft, validator.personId))}
                onLead={() => onChange({ lead: validator.personId })}
              />
            ))}
          </ul>
        )}
      </Await>
      {validators.data?.length === 0 && <Text size="sm">{t('validation.noValidators')}</Text>}
    </fieldset>
  );
};
