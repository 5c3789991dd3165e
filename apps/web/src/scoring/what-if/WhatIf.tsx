import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { Scenario } from '@cairn/contracts/scoring/http/scenarios.js';
import { type ModelVersion, textsOf } from '@cairn/maturity-models';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../frame/Page.js';
import { recordedInput } from '../recorded-input.js';
import { ToResult } from '../ToResult.js';
import { AnswersPanel } from './AnswersPanel.js';
import { ChangedPanel } from './ChangedPanel.js';
import { ComparePanel } from './ComparePanel.js';
import { FocusAreasCompared } from './FocusAreasCompared.js';
import { ScenariosPanel } from './ScenariosPanel.js';
import { Standing } from './Standing.js';
import { useWhatIf } from './use-what-if.js';
import { WhatIfContext } from './what-if-context.js';
import classes from './what-if.module.css';

type Props = { readonly assessment: Assessment; readonly model: ModelVersion; readonly scenarios: readonly Scenario[] };

/** The answers as a copy: what would be if some were others. */
export const WhatIf = ({ assessment, model, scenarios }: Props) => {
  const { t, i18n } = useTranslation();
  const texts = textsOf(model, i18n.language);
  const whatIf = useWhatIf(model, () => recordedInput(assessment, model));
  const [openedId, setOpened] = useState<string | null>(null);
  const opened = scenarios.find(({ id }) => id === openedId) ?? null;
  const open = (scenario: Scenario | null): void => {
    setOpened(scenario?.id ?? null);
    whatIf.enter(scenario?.changes ?? {});
  };
  return (
    <WhatIfContext value={{ assessment, model, texts, whatIf, scenarios, opened, open }}>
      <Page
        title={t('whatIf.title')}
        lead={t('whatIf.lead', {
          facility: assessment.facilityName,
          model: t('words.modelVersion', { model: texts.title, version: model.version }),
        })}
        above={<ToResult assessmentId={assessment.id} />}
      >
        <div className={classes['columns']}>
          <div className={classes['side']}>
            <Standing />
          </div>
          <div className={classes['main']}>
            <AnswersPanel />
            <ChangedPanel name={opened?.name ?? null} onSaved={setOpened} />
            <FocusAreasCompared />
            <ScenariosPanel />
            <ComparePanel />
          </div>
        </div>
      </Page>
    </WhatIfContext>
  );
};
