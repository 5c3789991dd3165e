import type { RulesInForce } from '@cairn/contracts/validation/http/visit-rules.js';
import { Button, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.js';
import { setCoolingOff } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { WholeNumber } from './WholeNumber.js';

type Props = { readonly known: RulesInForce; readonly readOnly: boolean };

/** For how long a conflict of interest counts after the tie ended. */
export const CoolingOffForm = ({ known: { coolingOff, version }, readOnly }: Props) => {
  const { t } = useTranslation();
  const [years, setYears] = useState(coolingOff.years);
  const setting = useCommand(() => setCoolingOff(years, version), { refresh: [['visit-rules']] });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setting.mutate();
  };
  return (
    <Panel title={t('visitRules.coolingOff')}>
      <form onSubmit={submit}>
        <Stack maw={420}>
          <WholeNumber
            label={t('visitRules.coolingOffYears')}
            description={t('visitRules.sources.coolingOff')}
            min={0}
            max={10}
            readOnly={readOnly}
            value={years}
            onNumber={setYears}
          />
          <ProblemNote error={setting.error} />
          {!readOnly && (
            <Button
              type="submit"
              disabled={Number.isNaN(years) || years === coolingOff.years}
              loading={setting.isPending}
              style={{ alignSelf: 'flex-start' }}
            >
              {t('visitRules.setCoolingOff')}
            </Button>
          )}
        </Stack>
      </form>
    </Panel>
  );
};
