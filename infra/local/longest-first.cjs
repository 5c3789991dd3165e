const Sequencer = require('@jest/test-sequencer').default;

const longest = [
  /journeys\/browser-in-one/,
  /journeys\/crash-in-/,
  /journeys\/browser-in-/,
  /simulation\.spec/,
  /redis-failure/,
  /jobs-under-failure/,
  /\.e2e-spec\./,
  /\.int-spec\./,
];
/** @typedef {Parameters<InstanceType<typeof Sequencer>['sort']>[0][number]} Test */

const rankOf = (/** @type {{ path: string }} */ { path }) => {
  const rank = longest.findIndex((pattern) => pattern.test(path));
  return rank === -1 ? longest.length : rank;
};

/** What takes longest begins first, so that the last worker does not end alone. */
module.exports = class LongestFirst extends Sequencer {
  /**
   * @override
   * @param {Test[]} tests
   */
  sort(tests) {
    return [...tests].sort(
      (a, b) => rankOf(a) - rankOf(b) || (b.duration ?? 0) - (a.duration ?? 0) || a.path.localeCompare(b.path),
    );
  }
};
