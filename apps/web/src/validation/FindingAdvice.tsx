import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../surveys/use-draft.js';
import type { FindingLine } from './use-findings.js';
import { useWorkbook } from './workbook-context.js';
import classes from './workbook.module.css';

type Part = 'strengths' | 'recommendations';
type Props = { readonly criterionId: string; readonly line: FindingLine };

/** What is done well here, and what is recommended; folded up, since a verdict alone is enough. */
export const FindingAdvice = ({ criterionId, line }: Props) => {
  const { t } = useTranslation();
  const { editable } = useWorkbook();
  const { seen } = line;
  const isWritten = seen !== null && (seen.strengths !== '' || seen.recommendations !== '');
  if (!seen || (!editable && !isWritten)) return null;
  return (
    <details className={classes['advice']} open={isWritten}>
      <summary>{t('validation.advice.title')}</summary>
      <AdviceField part="strengths" criterionId={criterionId} line={line} />
      <AdviceField part="recommendations" criterionId={criterionId} line={line} />
    </details>
  );
};

const AdviceField = ({ part, criterionId, line: { seen } }: Props & { readonly part: Part }) => {
  const { t } = useTranslation();
  const { texts, findings, editable } = useWorkbook();
  const draft = useDraft(seen?.[part] ?? '', (text) => {
    const known = findings.lineOf(criterionId).seen;
    if (known && known[part] !== text.trim()) findings.record(criterionId, { ...known, [part]: text.trim() });
  });
  return (
    <Textarea
      label={t(`validation.advice.${part}`)}
      aria-label={t(`validation.advice.${part}On`, { criterion: texts.criteria[criterionId]?.title ?? criterionId })}
      autosize
      minRows={1}
      maxRows={8}
      size="md"
      maxLength={4000}
      readOnly={!editable}
      value={draft.text}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={draft.save}
    />
  );
};
