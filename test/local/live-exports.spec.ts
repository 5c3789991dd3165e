import { withLiveExports } from '../../infra/local/live-exports.mjs';

const load = (code: string) => {
  const exported: { later?: string; start?: () => void } = {};
  // The text is a part of a bundle, evaluated as Node would.
  // oxlint-disable-next-line typescript/no-implied-eval
  new Function('exports', code)(exported);
  return exported;
};

const part = `
var later;
var start = () => { later = 'initialized'; };
exports.later = later;
exports.start = start;
`;

describe('a part of a bundled program', () => {
  it('would export a copy of what a module has not made yet', () => {
    const exported = load(part);
    exported.start?.();
    expect(exported.later).toBeUndefined();
  });

  it('exports what the module has made by the time it is asked for', () => {
    const exported = load(withLiveExports(part));
    exported.start?.();
    expect(exported.later).toBe('initialized');
  });

  it('passes on what another part exports, as that part has it now', () =>
    expect(withLiveExports('exports.a = require_main.b;')).toBe(
      'Object.defineProperty(exports, "a", { enumerable: true, get: function() { return require_main.b; } });',
    ));
});
