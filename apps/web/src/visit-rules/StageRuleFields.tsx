import { decisionRule, type StageRule, teamRole, visitCase } from '@cairn/contracts/validation/visit-rules.js';
import { visitMode } from '@cairn/contracts/validation/visit.js';
import { Button, Checkbox, Fieldset, Group, NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WholeNumber } from './WholeNumber.js';

type Props = {
  readonly rule: StageRule;
  readonly readOnly: boolean;
  readonly onChange: (rule: StageRule) => void;
  readonly onRemove?: () => void;
};

/** What visits take from a stage on. */
export const StageRuleFields = ({ rule, readOnly, onChange, onRemove }: Props) => {
  const { t } = useTranslation();
  const set = (change: Partial<StageRule>): void => onChange({ ...rule, ...change });
  const number = (field: 'minutes' | 'days' | 'deciders', min: number, max: number) => (
    <WholeNumber
      label={t(`visitRules.fields.${field}`)}
      description={t(`visitRules.sources.${field}`)}
      min={min}
      max={max}
      readOnly={readOnly}
      value={rule[field]}
      onNumber={(value) => set({ [field]: value })}
    />
  );
  return (
    <Fieldset legend={t('visitRules.fromStage', { stage: rule.fromStage })} disabled={readOnly}>
      <Stack>
        {rule.fromStage > 0 && (
          <NativeSelect
            label={t('visitRules.fields.fromStage')}
            maw={200}
            value={String(rule.fromStage)}
            onChange={(event) => set({ fromStage: Number(event.currentTarget.value) })}
            data={['1', '2', '3', '4', '5', '6', '7']}
          />
        )}
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          {visitCase.options.map((one) => (
            <WholeNumber
              key={one}
              label={t(`visitRules.team.${one}`)}
              description={t(`visitRules.sources.team.${one}`)}
              min={1}
              max={5}
              readOnly={readOnly}
              value={rule.team[one]}
              onNumber={(size) => set({ team: { ...rule.team, [one]: size } })}
            />
          ))}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          {number('minutes', 30, 6000)}
          {number('days', 1, 10)}
          {number('deciders', 1, 2)}
        </SimpleGrid>
        <Checkbox.Group
          label={t('visitRules.fields.roles')}
          description={t('visitRules.sources.roles')}
          value={[...rule.roles]}
          onChange={(roles) => set({ roles: roles as StageRule['roles'] })}
        >
          <Group mt="xs">
            {teamRole.options.map((role) => (
              <Checkbox key={role} value={role} label={t(`profiles.profession.${role}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox.Group
          label={t('visitRules.fields.modes')}
          value={[...rule.modes]}
          onChange={(modes) => set({ modes: modes as StageRule['modes'] })}
        >
          <Group mt="xs">
            {visitMode.options.map((mode) => (
              <Checkbox key={mode} value={mode} label={t(`validation.modes.${mode}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <NativeSelect
          label={t('visitRules.fields.decision')}
          description={t('visitRules.sources.decision')}
          value={rule.decision}
          onChange={(event) => set({ decision: event.currentTarget.value as StageRule['decision'] })}
          data={decisionRule.options.map((one) => ({ value: one, label: t(`visitRules.decisions.${one}`) }))}
        />
        {onRemove && !readOnly && (
          <Button variant="default" size="compact-md" style={{ alignSelf: 'flex-start' }} onClick={onRemove}>
            {t('visitRules.removeStage', { stage: rule.fromStage })}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
};
