import { type VisitRules, visitRules } from '@cairn/contracts/validation/visit-rules.js';
import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.js';
import { setVisitRules } from '../api/validation.js';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { AgendaTemplateFields } from './AgendaTemplateFields.js';
import { ChangesPreview } from './ChangesPreview.js';
import { rulesCompared } from './rules-compared.js';
import type { RuleSet } from './set-of.js';
import { StageRuleFields } from './StageRuleFields.js';
import { WholeNumber } from './WholeNumber.js';

type Props = {
  readonly known: RuleSet;
  readonly model: string | null;
  readonly version: number;
  readonly readOnly: boolean;
};

const clocks = [
  ['answerHours', 1, 720],
  ['correctiveDays', 1, 730],
  ['appealDays', 1, 365],
  ['reapplyMonths', 0, 60],
] as const;

/** The rules of one model or of all others, previewed as changes before they are set. */
export const RuleSetForm = ({ known, model, version, readOnly }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [rules, setRules] = useState<VisitRules>(known.rules);
  const [shown, setShown] = useState(false);
  const setting = useCommand(() => setVisitRules(model, rules, version), { refresh: [['visit-rules']] });
  const change = (next: VisitRules): void => {
    setRules(next);
    setShown(false);
  };
  const setStages = (stages: VisitRules['stages']): void => change({ ...rules, stages });
  const free = [7, 6, 5, 4, 3, 2, 1].find((stage) => rules.stages.every(({ fromStage }) => fromStage !== stage));
  const isValid = visitRules.safeParse(rules).success;
  const changes = rulesCompared(known.rules, rules);
  const isNew = known.model !== model;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (shown) setting.mutate();
    else setShown(true);
  };
  return (
    <Panel
      title={t('visitRules.rules')}
      aside={
        known.version === 0 || !known.at
          ? t('visitRules.shipped')
          : t('visitRules.setBy', { version: known.version, by: known.by ?? '', time: format.moment(known.at) })
      }
    >
      <form onSubmit={submit}>
        <Stack>
          {rules.stages.map((stage, i) => (
            <StageRuleFields
              key={i}
              rule={stage}
              readOnly={readOnly}
              onChange={(next) => setStages(rules.stages.map((one, at) => (at === i ? next : one)))}
              {...(stage.fromStage > 0 && { onRemove: () => setStages(rules.stages.filter((_, at) => at !== i)) })}
            />
          ))}
          {!readOnly && free !== undefined && (
            <Button
              variant="default"
              size="compact-md"
              style={{ alignSelf: 'flex-start' }}
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setStages([...rules.stages, { ...rules.stages.at(-1)!, fromStage: free }])}
            >
              {t('visitRules.addStage')}
            </Button>
          )}
          <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
            {clocks.map(([clock, least, most]) => (
              <WholeNumber
                key={clock}
                label={t(`visitRules.clocks.${clock}`)}
                description={t(`visitRules.sources.${clock}`)}
                min={least}
                max={most}
                readOnly={readOnly}
                value={rules.clocks[clock]}
                onNumber={(value) => change({ ...rules, clocks: { ...rules.clocks, [clock]: value } })}
              />
            ))}
          </SimpleGrid>
          <AgendaTemplateFields
            sessions={rules.agenda}
            readOnly={readOnly}
            onChange={(agenda) => change({ ...rules, agenda })}
          />
          {shown && <ChangesPreview changes={changes} isNew={isNew} />}
          {!isValid && <Text c="red">{t('visitRules.invalid')}</Text>}
          <ProblemNote error={setting.error} />
          {!readOnly && (
            <Group>
              {shown && (
                <Button variant="default" onClick={() => setShown(false)}>
                  {t('words.cancel')}
                </Button>
              )}
              <Button type="submit" disabled={!isValid || (changes.length === 0 && !isNew)} loading={setting.isPending}>
                {t(shown ? 'visitRules.set' : 'visitRules.preview')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Panel>
  );
};
