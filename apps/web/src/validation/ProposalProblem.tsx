import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';

const ofPeople = ['validator-already-booked', 'validator-belongs-to-organization'] as const;

const namesIn = (details: Record<string, unknown> | undefined): readonly string[] =>
  ((details?.['validators'] ?? []) as readonly { readonly name?: string }[]).flatMap(({ name }) => name ?? []);

/**
 * Why a proposal was refused: who is not free, or that somebody changed the visit meanwhile, whose newest state is then
 * read.
 */
export const ProposalProblem = ({ error }: { error: unknown }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const changed = isProblem(error, 412);
  useEffect(() => {
    if (changed) void queries.invalidateQueries({ queryKey: ['visits'] });
  }, [changed, queries]);
  const code = isProblem(error) ? ofPeople.find((one) => one === error.problem.code) : undefined;
  const names = isProblem(error) ? namesIn(error.problem.details) : [];
  if (!changed && !(code && names.length > 0)) return <ProblemNote error={error} />;
  return (
    <Alert role="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />}>
      {code
        ? t(`validation.refusals.${code}`, { names: format.list(names), count: names.length })
        : t('validation.refusals.changed')}
    </Alert>
  );
};
