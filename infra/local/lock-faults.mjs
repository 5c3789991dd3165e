import semver from 'semver';

const oldestNode = '20.19.0';

const exact = /^(npm:(@?[^@]+)@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/**
 * @typedef {Readonly<Record<string, string>>} Versions
 * @typedef {{ dependencies?: Versions, devDependencies?: Versions, optionalDependencies?: Versions }} Manifest
 * @typedef {Manifest & { version?: string, engines?: { node?: string }, resolved?: string, link?: boolean }} Package
 * @typedef {Readonly<Record<string, Package>>} Packages
 */

const nameOf = (/** @type {string} */ path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Where npm would find a package that `path` depends on: next to it, or in any folder above. */
const isFound = (/** @type {Packages} */ packages, /** @type {string} */ path, /** @type {string} */ name) => {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at}${at && '/'}node_modules/${name}`]) return true;
    if (!at) return false;
  }
};

const rangesIn = (/** @type {Manifest} */ { dependencies = {}, devDependencies = {}, optionalDependencies = {} }) =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `package.json asks for ${name} ${version}: name one version.`);

const rootFaults = (/** @type {Manifest} */ manifest, /** @type {Manifest} */ root = {}) =>
  /** @type {const} */ (['dependencies', 'devDependencies']).flatMap((group) =>
    Object.entries(manifest[group] ?? {})
      .filter(([name, version]) => root[group]?.[name] !== version)
      .map(
        ([name, version]) =>
          `package.json asks for ${name} ${version}, the lock for ${root[group]?.[name] ?? 'nothing'}.`,
      ),
  );

const packageFaults = (/** @type {Packages} */ packages, /** @type {[string, Package]} */ [path, found]) => [
  ...Object.keys(found.optionalDependencies ?? {})
    .filter((name) => !isFound(packages, path, name))
    .map((name) => `${nameOf(path)} ${found.version} may need ${name}, which is not in the lock.`),
  ...(found.engines?.node && !semver.satisfies(oldestNode, found.engines.node)
    ? [`${nameOf(path)} ${found.version} wants Node ${found.engines.node}; ${oldestNode} must do.`]
    : []),
  ...(found.resolved && !found.link ? [`${nameOf(path)} ${found.version} names the registry it came from.`] : []),
];

/**
 * Everything in a manifest and its lock that would break `npm ci` elsewhere, a sentence each.
 *
 * @param {Manifest} manifest
 * @param {{ packages: Packages }} lock
 */
export const lockFaults = (manifest, { packages }) => {
  const { '': root, ...installed } = packages;
  return [
    ...rangesIn(manifest),
    ...rootFaults(manifest, root),
    ...Object.entries(installed).flatMap((entry) => packageFaults(packages, entry)),
  ];
};
