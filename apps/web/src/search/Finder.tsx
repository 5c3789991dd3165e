import { Anchor, Input, Skeleton, VisuallyHidden } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberTyped } from '../certification/number-typed.js';
import { useFormat } from '../i18n/use-format.js';
import { useEverything } from './entries/use-everything.js';
import { useRegisterEntry } from './entries/use-register-entry.js';
import { entryId, Found, listId } from './Found.js';
import { listOf } from './entry.js';
import { shown } from './shown.js';
import { fieldId, typedAhead } from './typing-ahead.js';
import classes from './search.module.css';

/** How far the arrow keys go. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The field and what it finds. */
export const Finder = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [wanted, want] = useState(0);
  const number = numberTyped(typed);
  const register = useRegisterEntry(number);
  const everything = useEverything(register?.title ?? typed);
  const certificates = listOf(everything.certificates);
  const isElsewhere =
    register && everything.certificates !== undefined && certificates.every(({ title }) => title !== register.title);
  const { groups, reading, failed } = shown(
    { ...everything, ...(isElsewhere && { certificates: [...certificates, register] }) },
    register?.title ?? typed,
  );
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const selected = Math.min(wanted, count - 1);
  useEffect(() => {
    document.getElementById(entryId(selected))?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const walk = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (event.nativeEvent.isComposing || (step === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (step === undefined) document.getElementById(entryId(selected))?.click();
    else if (count > 0) want((selected + step + count) % count);
  };
  return (
    <>
      <Input
        data-autofocus
        id={fieldId}
        onFocus={() => setTyped(typed + typedAhead())}
        variant="unstyled"
        size="lg"
        className={classes['field']!}
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={t('search.placeholder')}
        aria-label={t('search.field')}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={count > 0}
        {...(count > 0 && { 'aria-controls': listId, 'aria-activedescendant': entryId(selected) })}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          want(0);
        }}
        onKeyDown={walk}
      />
      <VisuallyHidden role="status">
        {reading
          ? t('search.reading')
          : typed !== '' && t('search.count', { count: groups.reduce((sum, { count }) => sum + count, 0) })}
      </VisuallyHidden>
      {count > 0 && <Found key={typed} groups={groups} selected={selected} />}
      {count === 0 && !reading && (
        <Spotlight.Empty>
          {t('search.none', { typed })}
          <br />
          {t('search.noneHint')}
        </Spotlight.Empty>
      )}
      {reading && <Skeleton height={44} m="xs" width="auto" aria-hidden />}
      {failed.length > 0 && (
        <Spotlight.Footer role="alert">
          {t('search.failed', { kinds: format.list(failed.map((kind) => t(`search.kinds.${kind}`))) })}
          <Anchor
            component="button"
            type="button"
            size="xs"
            onClick={() =>
              void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
            }
          >
            {t('states.retry')}
          </Anchor>
        </Spotlight.Footer>
      )}
      <Spotlight.Footer className={classes['keys']!}>{t('search.how')}</Spotlight.Footer>
    </>
  );
};
