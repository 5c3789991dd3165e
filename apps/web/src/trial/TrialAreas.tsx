import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { ModelTexts } from '@cairn/maturity-models';
import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import look from '../theme/look.module.css';
import { withAreas, withoutArea } from './trial.js';
import type { TrialInHand } from './use-trial.js';
import classes from './trial.module.css';

type Props = {
  readonly inHand: TrialInHand;
  readonly kinds: readonly string[];
  readonly texts: ModelTexts;
  readonly areas: readonly ServiceArea[];
};

const newId = (): string => crypto.randomUUID();

/** The service areas that answer in the trial. */
export const TrialAreas = ({ inHand: { change }, kinds, texts, areas }: Props) => {
  const { t } = useTranslation();
  const missing = kinds.filter((kind) => !areas.some((area) => area.kind === kind));
  const add = (added: readonly string[]): void => change((before) => withAreas(before, added, newId));
  return (
    <div className={classes['areas']}>
      <h3>{t('organizations.serviceAreas')}</h3>
      {areas.length === 0 ? (
        <p className={look['soft']}>{t('trial.noAreas')}</p>
      ) : (
        <ul>
          {areas.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('organizations.removeArea', { name })}
                onClick={() => change((before) => withoutArea(before, id))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div className={classes['setUp']}>
        <NativeSelect
          label={t('organizations.addArea')}
          value=""
          onChange={({ currentTarget: { value } }) => value && add([value])}
          data={[
            { value: '', label: t('organizations.chooseKind') },
            ...kinds.map((kind) => ({ value: kind, label: texts.areaKinds[kind] ?? '' })),
          ]}
        />
        {missing.length > 0 && (
          <Button variant="default" onClick={() => add(missing)}>
            {t('trial.addMissing', { count: missing.length })}
          </Button>
        )}
      </div>
    </div>
  );
};
