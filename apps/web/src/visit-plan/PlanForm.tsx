import { Button, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../api/demo.js';
import { requestPlan } from '../api/plans.js';
import { useCommand } from '../api/use-command.js';
import { DayField } from '../frame/DayField.js';
import { Panel } from '../frame/Panel.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { codesIn } from '../validation/language-codes.js';
import { quarterAfter } from './quarter.js';

/** Which days and languages a plan is for. */
export const PlanForm = ({ onAsked }: { readonly onAsked: (planId: string) => void }) => {
  const { t } = useTranslation();
  const [{ from, to }, setWindow] = useState(quarterAfter(useNow().slice(0, 10)));
  const [languages, setLanguages] = useState('en');
  const codes = codesIn(languages);
  const asking = useCommand(() => requestPlan({ from, to, languages: codes ?? [] }), {
    refresh: [['plans']],
    onDone: ({ id }) => onAsked(id),
  });
  const isOrdered = from !== '' && from <= to;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    asking.mutate();
  };
  return (
    <Panel title={t('visitPlan.ask')}>
      <form onSubmit={submit}>
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <DayField
              label={t('visitPlan.from')}
              required
              value={from}
              onDay={(day) => setWindow((before) => ({ ...before, from: day }))}
            />
            <DayField
              label={t('visitPlan.to')}
              required
              min={from}
              value={to}
              error={!isOrdered && t('validation.missing.order')}
              onDay={(day) => setWindow((before) => ({ ...before, to: day }))}
            />
            <TextInput
              label={t('planning.languages')}
              description={t('planning.languagesHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              error={!codes && t('planning.languagesWrong')}
              value={languages}
              onChange={({ currentTarget: { value } }) => setLanguages(value)}
            />
          </SimpleGrid>
          <ProblemNote error={asking.error} />
          <div>
            <Button type="submit" loading={asking.isPending} disabled={!isOrdered || !codes}>
              {t('visitPlan.draw')}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  );
};
