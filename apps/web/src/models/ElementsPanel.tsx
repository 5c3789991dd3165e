import type { DeskElement } from '@cairn/contracts/surveys/http/model-versions.js';
import { elementKey } from '@cairn/maturity-models';
import { Checkbox, Progress, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { modelElementsQuery, type WholeVersion } from '../api/model-versions.js';
import { Chips } from '../frame/Chips.js';
import { Panel } from '../frame/Panel.js';
import { Await } from '../states/Await.js';
import { ReasonButton } from '../states/ReasonButton.js';
import { AdoptButton } from './AdoptButton.js';
import { ConfirmForm } from './ConfirmForm.js';
import { ElementRow } from './ElementRow.js';
import { useManages } from './use-manages.js';
import classes from './models.module.css';

type Standing = DeskElement['standing'];
const standings = ['open', 'confirmed', 'published'] as const;

/** What certificates rest on: a worklist of what is to be confirmed from a source, and what was. */
export const ElementsPanel = ({ version }: { readonly version: WholeVersion }) => {
  const { t } = useTranslation();
  const manages = useManages();
  const query = useQuery(modelElementsQuery(version.model, version.version));
  const [shown, setShown] = useState<Standing>('open');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const waitsForAdoption = version.shipped && version.status === 'draft';
  const canAct = manages && !waitsForAdoption && shown !== 'published';
  const choose = (keys: readonly string[], on: boolean): void =>
    setChosen((before) => new Set(on ? [...before, ...keys] : [...before].filter((key) => !keys.includes(key))));
  const show = (standing: Standing): void => {
    setShown(standing);
    setChosen(new Set());
  };
  return (
    <Panel title={t('models.elements')}>
      <Text c="dimmed">{t('models.elementsLead')}</Text>
      <Await query={query} skeleton={<Skeleton height={240} />}>
        {({ elements }) => {
          const those = (standing: Standing) => elements.filter((one) => one.standing === standing);
          const rows = those(shown);
          const keys = rows.map(elementKey);
          const picked = rows.filter((one) => chosen.has(elementKey(one))).map(({ kind, id }) => ({ kind, id }));
          const settled = elements.length - those('open').length;
          return (
            <div className={classes['elements']}>
              <div>
                <Text size="sm">{t('models.elementsSettled', { settled, count: elements.length })}</Text>
                <Progress
                  value={elements.length > 0 ? (100 * settled) / elements.length : 100}
                  aria-label={t('models.elements')}
                />
              </div>
              {manages && waitsForAdoption && <AdoptButton version={version} />}
              <Chips
                label={t('models.elements')}
                chosen={shown}
                onChoose={show}
                options={standings.map((value) => ({
                  value,
                  text: t(`models.elementsShown.${value}`),
                  count: those(value).length,
                }))}
              />
              {canAct && rows.length > 1 && (
                <Checkbox
                  label={t('models.chooseAll', { count: rows.length })}
                  checked={picked.length === rows.length}
                  indeterminate={picked.length > 0 && picked.length < rows.length}
                  onChange={(event) => choose(keys, event.currentTarget.checked)}
                />
              )}
              {rows.length === 0 ? (
                <Text>{t(`models.noElements.${shown}`)}</Text>
              ) : (
                <ul className={classes['criteria']}>
                  {rows.map((element) => (
                    <ElementRow
                      key={elementKey(element)}
                      element={element}
                      model={version.content}
                      chosen={chosen.has(elementKey(element))}
                      {...(canAct && { onChoose: (on: boolean) => choose([elementKey(element)], on) })}
                    />
                  ))}
                </ul>
              )}
              {canAct && shown === 'open' && rows.length > 0 && (
                <ConfirmForm version={version} chosen={picked} onDone={() => setChosen(new Set())} />
              )}
              {canAct && shown === 'confirmed' && picked.length > 0 && (
                <ReasonButton
                  button={t('models.withdraw', { count: picked.length })}
                  title={t('models.withdrawTitle')}
                  text={t('models.withdrawText')}
                  reason={t('models.reason')}
                  send={(reason) =>
                    api.POST('/api/surveys/desk/model-versions/{model}/{version}/confirmations/withdrawal', {
                      params: { path: { model: version.model, version: version.version } },
                      body: { elements: picked, reason },
                    })
                  }
                  refresh={[['model-versions']]}
                />
              )}
            </div>
          );
        }}
      </Await>
    </Panel>
  );
};
