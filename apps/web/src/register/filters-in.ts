import type { RegisterFilters } from '@cairn/contracts/certification/http/register-list.js';

/** What each filter looks like; the server says whether it can be. */
const looks: Readonly<Record<keyof RegisterFilters, RegExp>> = {
  search: /^.{1,200}$/u,
  country: /^[A-Z]{2}$/,
  model: /^[\w.-]{1,100}$/,
  stage: /^\d{1,2}$/,
  year: /^\d{4}$/,
  on: /^\d{4}-\d{2}-\d{2}$/,
  validation: /^(re)?validated$/,
};
const counted: readonly string[] = ['stage', 'year'];

const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** What the list is narrowed to, by an address or a form; whatever looks otherwise is left out. */
export const filtersIn = (given: Readonly<Record<string, unknown>>): RegisterFilters =>
  Object.fromEntries(
    Object.entries(looks)
      .map(([name, look]): [string, string, RegExp] => [name, written(given[name]), look])
      .filter(([, value, look]) => look.test(value))
      .map(([name, value]) => [name, counted.includes(name) ? Number(value) : value]),
  );
