import type { RulesInForce } from '@cairn/contracts/validation/http/visit-rules.js';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { modelsQuery, useModelName } from '../api/models.js';

type Props = {
  readonly known: RulesInForce;
  readonly model: string | null;
  readonly onModel: (model: string | null) => void;
};

/** Whose rules are shown: those of one model, or of all models without rules of their own. */
export const ModelOfRules = ({ known: { sets }, model, onModel }: Props) => {
  const { t } = useTranslation();
  const nameOf = useModelName();
  const { data: known = [] } = useQuery(modelsQuery);
  const models = [...new Set(known.map(({ id }) => id))];
  const hasOwn = (id: string): boolean => sets.some((set) => set.model === id);
  return (
    <NativeSelect
      label={t('visitRules.model')}
      maw={420}
      mb="md"
      value={model ?? ''}
      onChange={(event) => onModel(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('visitRules.allModels') },
        ...models.map((id) => ({
          value: id,
          label: t(hasOwn(id) ? 'visitRules.ownRules' : 'visitRules.asAll', { model: nameOf(id) || id }),
        })),
      ]}
    />
  );
};
