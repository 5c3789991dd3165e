import type { SecondFactorRule } from '@cairn/contracts/organizations/http/second-factor-rule.js';
import { Button, Group, Radio, Skeleton, Stack, Checkbox, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Owner } from '../api/integrations.js';
import { requireSecondFactor, secondFactorRuleQuery } from '../api/second-factor-rule.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import { ProblemNote } from '../states/ProblemNote.js';

type Props = { readonly owner: Owner };

const USUAL_DAYS = 14;
const usualChoices = [0, 7, 14, 30, 90];

export const SecondFactorPanel = ({ owner }: Props) => {
  const { t } = useTranslation();
  const rule = useQuery(secondFactorRuleQuery(owner));
  return (
    <Panel title={t('security.factor')}>
      <Await query={rule} skeleton={<Skeleton height={120} />}>
        {(found) => <RuleForm owner={owner} rule={found} />}
      </Await>
    </Panel>
  );
};

const RuleForm = ({ owner, rule }: Props & { readonly rule: SecondFactorRule }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [required, setRequired] = useState(rule.required);
  const [days, setDays] = useState(rule.required ? rule.graceDays : USUAL_DAYS);
  const offered = [...new Set([...usualChoices, days])].sort((one, other) => one - other);
  const saving = useCommand(() => requireSecondFactor(owner, { required, graceDays: days }), {
    refresh: [['second-factor-rule', owner], ['me']],
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{t('security.factorLead')}</Text>
        <Checkbox
          label={t('security.factorRequired')}
          {...(rule.since && { description: t('security.factorSince', { day: format.day(rule.since.slice(0, 10)) }) })}
          checked={required}
          onChange={(event) => setRequired(event.currentTarget.checked)}
        />
        {required && (
          <Radio.Group
            label={t('security.factorDays')}
            description={t('security.factorDaysHint')}
            value={String(days)}
            onChange={(chosen) => setDays(Number(chosen))}
          >
            <Group gap="md" mt={4}>
              {offered.map((one) => (
                <Radio key={one} value={String(one)} label={t('security.days', { count: one })} />
              ))}
            </Group>
          </Radio.Group>
        )}
        <ProblemNote error={saving.error} />
        <Group>
          <Button type="submit" loading={saving.isPending}>
            {t('security.save')}
          </Button>
          <Text role="status" c="dimmed">
            {saving.isSuccess && t('security.factorSaved')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
};
