import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AreaKind } from './use-area-kinds.js';
import classes from './organizations.module.css';
import look from '../theme/look.module.css';

/** `id` is missing while the area is not saved. */
export type AreaDraft = { readonly key: string; readonly id?: string; readonly name: string; readonly kind: string };

type Props = {
  readonly area: AreaDraft;
  readonly kinds: readonly AreaKind[];
  readonly editable: boolean;
  readonly onChange: (area: AreaDraft) => void;
  readonly onRemove: () => void;
};

export const ServiceAreaRow = ({ area, kinds, editable, onChange, onRemove }: Props) => {
  const { t } = useTranslation();
  const kind = kinds.find(({ id }) => id === area.kind)?.name ?? '';
  if (!editable) {
    return (
      <li>
        <strong>
          <bdi>{area.name}</bdi>
        </strong>
        <span className={look['soft']}>{kind}</span>
      </li>
    );
  }
  return (
    <li>
      <TextInput
        aria-label={t('organizations.areaName')}
        required
        maxLength={120}
        value={area.name}
        onChange={(event) => onChange({ ...area, name: event.currentTarget.value })}
        className={classes['areaName']!}
      />
      <span className={look['soft']}>{kind === area.name ? '' : kind}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('organizations.removeArea', { name: area.name })}
        onClick={onRemove}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
};
