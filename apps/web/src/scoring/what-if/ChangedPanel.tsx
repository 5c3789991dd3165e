import type { CommandResult } from '@cairn/contracts/values.js';
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, seen } from '../../api/api.js';
import { useCommand } from '../../api/use-command.js';
import { scenariosQuery } from '../../api/roadmap.js';
import { Panel } from '../../frame/Panel.js';
import { useMay } from '../../frame/scope.js';
import { ProblemNote } from '../../states/ProblemNote.js';
import { useAnswerWords } from '../../surveys/use-answer-words.js';
import look from '../../theme/look.module.css';
import { changedAnswers } from './changes.js';
import { useWhatIfInHand } from './what-if-context.js';
import classes from './what-if.module.css';

const longest = 80;

type Props = { readonly name: string | null; readonly onSaved: (scenarioId: string) => void };

/** What is changed so far, and keeping it under a name. */
export const ChangedPanel = ({ name, onSaved }: Props) => {
  const { t } = useTranslation();
  const words = useAnswerWords();
  const may = useMay();
  const { assessment, texts, whatIf, opened, open } = useWhatIfInHand();
  const { organizationId, id } = assessment;
  const [typed, type] = useState<string | null>(null);
  const title = typed ?? name ?? '';
  const changed = changedAnswers(whatIf.changes);
  const body = { name: title.trim(), changes: whatIf.changes };
  const options = {
    refresh: [scenariosQuery(organizationId, id).queryKey],
    onDone: (saved: CommandResult) => {
      type(null);
      onSaved(saved.id);
    },
  };
  const save = useCommand(
    () =>
      bodyOf(
        api.POST('/api/scoring/{organizationId}/assessments/{assessmentId}/scenarios', {
          params: { path: { organizationId, assessmentId: id } },
          body,
        }),
      ),
    options,
  );
  const rewrite = useCommand(
    () =>
      bodyOf(
        api.PUT('/api/scoring/{organizationId}/assessments/{assessmentId}/scenarios/{scenarioId}', {
          params: {
            path: { organizationId, assessmentId: id, scenarioId: opened?.id ?? '' },
            header: seen(opened?.version ?? 0),
          },
          body,
        }),
      ),
    options,
  );
  const unit = (unitId: string): string =>
    assessment.serviceAreas.find((area) => area.id === unitId)?.name ?? t('words.wholeFacility');
  return (
    <Panel
      title={opened ? opened.name : t('whatIf.changed')}
      aside={
        (changed.length > 0 || opened) && (
          <Button size="compact-sm" variant="subtle" onClick={() => open(null)}>
            {t('whatIf.startOver')}
          </Button>
        )
      }
    >
      {changed.length === 0 ? (
        <p className={look['soft']}>{t('whatIf.nothingChanged')}</p>
      ) : (
        <ul className={classes['changed']}>
          {changed.map(({ unitId, indicatorId, answer }) => (
            <li key={`${unitId}/${indicatorId}`}>
              <span>
                <bdi>{texts.indicators[indicatorId]?.text}</bdi>
                <span className={classes['unit']}>{unit(unitId)}</span>
              </span>
              <strong>{answer ? words(texts, indicatorId, answer) : t('result.unanswered')}</strong>
            </li>
          ))}
        </ul>
      )}
      {may.write && (changed.length > 0 || opened) && (
        <form
          className={classes['save']}
          onSubmit={(event) => {
            event.preventDefault();
            (opened ? rewrite : save).mutate();
          }}
        >
          <TextInput
            label={t('whatIf.name')}
            value={title}
            maxLength={longest}
            required
            onChange={(event) => type(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button type="submit" loading={save.isPending || rewrite.isPending} disabled={title.trim() === ''}>
              {opened ? t('whatIf.saveChanges') : t('whatIf.save')}
            </Button>
            {opened && (
              <Button variant="default" disabled={title.trim() === ''} onClick={() => save.mutate()}>
                {t('whatIf.saveAsNew')}
              </Button>
            )}
          </Group>
          <ProblemNote error={save.error ?? rewrite.error} />
        </form>
      )}
    </Panel>
  );
};
