import { Spotlight } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import type { Shown } from './shown.js';

export const listId = 'search-list';
export const entryId = (place: number): string => `search-entry-${place}`;

type Props = { readonly groups: Shown['groups']; readonly selected: number };

/** The entries found, kind by kind, to choose from with the arrow keys. */
export const Found = ({ groups, selected }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  let place = 0;
  return (
    <Spotlight.ActionsList
      id="search-scroll"
      {...{ viewportProps: { id: listId, role: 'listbox', 'aria-label': t('search.entries') } }}
    >
      {groups.map(({ kind, entries, count }) => {
        const name = t(`search.kinds.${kind}`);
        const label =
          count > entries.length
            ? t('search.firstOf', { kind: name, shown: format.number(entries.length), count: format.number(count) })
            : name;
        return (
          <Spotlight.ActionsGroup key={kind} label={label} role="group" aria-label={label}>
            {entries.map(({ key, title, under, icon: Icon, go }) => {
              const at = place++;
              return (
                <Spotlight.Action
                  key={key}
                  renderRoot={(props) => <button type="button" {...props} id={entryId(at)} />}
                  role="option"
                  aria-selected={at === selected}
                  data-selected={at === selected || undefined}
                  leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
                  label={title}
                  description={under}
                  onClick={go}
                />
              );
            })}
          </Spotlight.ActionsGroup>
        );
      })}
    </Spotlight.ActionsList>
  );
};
