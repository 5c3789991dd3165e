import { gatewaySettings } from './gateway-settings.js';

const services = Object.fromEntries(
  ['ORGANIZATIONS', 'SURVEYS', 'SCORING', 'VALIDATION', 'CERTIFICATION', 'NOTIFICATIONS'].map((name) => [
    `${name}_URL`,
    'http://127.0.0.1:4000',
  ]),
);

describe('the settings of the gateway', () => {
  it('trust nobody by default', () => expect(gatewaySettings(services).CAIRN_TRUSTED_PROXIES).toEqual([]));
  it('take an empty setting for a missing one', () =>
    expect(gatewaySettings({ ...services, PORT: '', CAIRN_TRUSTED_PROXIES: ' ' })).toMatchObject({ PORT: 3000 }));
  it('name each that is missing or wrong', () => {
    expect(() => gatewaySettings({ ...services, SCORING_URL: undefined })).toThrow(/^The setting SCORING_URL /);
    expect(() => gatewaySettings({ ...services, CAIRN_TRUSTED_PROXIES: 'everybody' })).toThrow(
      'The setting CAIRN_TRUSTED_PROXIES is missing or wrong: must list addresses or networks, such as 10.0.0.0/8,192.0.2.7.',
    );
  });
});
