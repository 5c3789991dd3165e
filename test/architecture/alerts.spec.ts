import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMetrics } from '@cairn/platform/telemetry/metrics.js';

const read = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');

describe('the alerting rules', () => {
  const rules = read('infra/monitoring/alerts.yml');
  const alerts = [...rules.matchAll(/alert: (\w+)/g)].map(([, name]) => name);

  it('ask for metrics that there are', () => {
    const asked = new Set([...rules.matchAll(/\bcairn_\w+/g)].map(([name]) => name));
    const metrics = createMetrics().registry.getMetricsAsArray();
    expect(metrics.map(({ name }) => name)).toEqual(expect.arrayContaining([...asked]));
    expect(asked.size).toBeGreaterThan(4);
  });

  it('each have a line that says what to do', () => {
    const guide = read('docs/how-to/watch-cairn.md');
    expect(alerts.filter((name) => !guide.includes(name ?? ''))).toEqual([]);
  });
});
