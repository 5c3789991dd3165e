import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useModel } from '../api/models.js';
import { hoursOf } from './hours-of.js';

/** What a model is for, and what answering it takes, before an assessment is opened. */
export const AboutModel = ({ id, version }: { readonly id: string; readonly version: string }) => {
  const { t } = useTranslation();
  const found = useModel(id, version);
  if (!found) return null;
  const { model, texts } = found;
  const asked = model.indicators.filter(({ optional }) => !optional).length;
  return (
    <div>
      <Text dir="auto" size="sm">
        {texts.summary}
      </Text>
      <List size="sm" mt="xs">
        <List.Item>{t('survey.aboutModel', { count: asked })}</List.Item>
        <List.Item>{t('survey.aboutTime', { count: hoursOf(asked) })}</List.Item>
        <List.Item>{t('survey.aboutPeople', { count: model.sections.length })}</List.Item>
      </List>
    </div>
  );
};
