import { VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPaperclip } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { answerKey } from './answer-key.js';
import { AnswerControl } from './AnswerControl.js';
import { ConflictNote } from './ConflictNote.js';
import { EvidencePanel } from './EvidencePanel.js';
import { lineId } from './use-start-at.js';
import { LineState } from './LineState.js';
import { useSurvey } from './survey-context.js';
import type { Line } from './survey-plan.js';
import classes from './survey.module.css';

/** Answer, evidence and who answered when, for one unit. */
export const AnswerLine = ({ line: { unit, indicator } }: { line: Line }) => {
  const { t } = useTranslation();
  const { texts, answers, editable, evidenceOf, withoutEvidence } = useSurvey();
  const [open, evidencePanel] = useDisclosure(false);
  const panelId = useId();
  const state = answers.lineOf(unit.id, indicator.id);
  const evidence = evidenceOf(unit.id, indicator.id);
  const unitName = unit.name ?? t('words.wholeFacility');
  const question = texts.indicators[indicator.id]?.text ?? '';
  return (
    <div className={classes['line']} data-line data-plain={withoutEvidence || undefined} id={lineId(answerKey(unit.id, indicator.id))} tabIndex={-1}>
      {unit.name !== null && (
        <span className={classes['unit']} aria-hidden>
          <bdi>{unitName}</bdi>
        </span>
      )}
      <fieldset className={classes['control']} disabled={!editable}>
        <VisuallyHidden component="legend">{unit.name === null ? question : t('survey.answerFor', { indicator: question, unit: unitName })}</VisuallyHidden>
        <AnswerControl indicator={indicator} name={`${unit.id}.${indicator.id}`} answer={state.answer} onAnswer={(answer) => answers.give(unit.id, indicator.id, answer)} />
      </fieldset>
      <LineState state={state} onWithdraw={() => answers.give(unit.id, indicator.id, null)} />
      {withoutEvidence ? null : editable || evidence.length > 0 ? (
        <button type="button" className={classes['evidence']} aria-expanded={open} aria-controls={panelId} onClick={evidencePanel.toggle} data-some={evidence.length > 0 || undefined}>
          <IconPaperclip size={16} aria-hidden />
          {evidence.length === 0 ? t('survey.evidenceAdd') : t('survey.evidence', { count: evidence.length })}
        </button>
      ) : (
        <span className={classes['evidence']}>{t('survey.evidenceNone')}</span>
      )}
      <ConflictNote unitId={unit.id} indicatorId={indicator.id} />
      {open && <EvidencePanel id={panelId} unitId={unit.id} unitName={unitName} indicatorId={indicator.id} evidence={evidence} />}
    </div>
  );
};
