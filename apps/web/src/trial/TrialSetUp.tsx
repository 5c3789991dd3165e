import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { ModelExample } from '@cairn/contracts/surveys/http/model-versions.js';
import type { EvaluationInput, ModelTexts, ModelVersion } from '@cairn/maturity-models';
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { emptyTrial } from './trial.js';
import { TrialAreas } from './TrialAreas.js';
import type { TrialInHand } from './use-trial.js';
import classes from './trial.module.css';

const same = (example: ModelExample, { areas, answers }: EvaluationInput): boolean =>
  JSON.stringify([example.areas, example.answers]) === JSON.stringify([areas, answers]);

type Props = {
  readonly inHand: TrialInHand;
  readonly model: ModelVersion;
  readonly texts: ModelTexts;
  readonly areas: readonly ServiceArea[];
  readonly examples: readonly ModelExample[];
};

/** What the trial starts from: nothing, or a set of answers that came with the model. */
export const TrialSetUp = ({ inHand, model, texts, areas, examples }: Props) => {
  const { t } = useTranslation();
  const { trial, replace, bringBack } = inHand;
  const isEmpty =
    trial.areas.length === 0 && Object.values(trial.answers).every((given) => Object.keys(given).length === 0);
  const load = (name: string): void => {
    const example = examples.find((one) => one.name === name);
    if (example) replace({ areas: example.areas, answers: example.answers });
  };
  return (
    <Panel title={t('trial.setUp')} aside={t('trial.setUpLead')}>
      <div className={classes['setUp']}>
        {examples.length > 0 && (
          <NativeSelect
            label={t('trial.example')}
            value={examples.find((example) => same(example, trial))?.name ?? ''}
            onChange={(event) => load(event.currentTarget.value)}
            data={[
              { value: '', label: t('trial.chooseExample') },
              ...examples.map(({ name, title }) => ({ value: name, label: title })),
            ]}
          />
        )}
        <Button variant="default" disabled={isEmpty} onClick={() => replace(emptyTrial)}>
          {t('trial.startAgain')}
        </Button>
        {bringBack && (
          <Button variant="subtle" onClick={bringBack}>
            {t('trial.bringBack')}
          </Button>
        )}
      </div>
      {model.areaKinds.length > 0 && <TrialAreas inHand={inHand} kinds={model.areaKinds} texts={texts} areas={areas} />}
    </Panel>
  );
};
