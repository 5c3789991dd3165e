import semver from 'semver';

export const oldestNode = '20.19.0';

const exact = /^(npm:(@?[^@]+)@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Where npm would find a package that `path` depends on: beside it, or in any folder above. */
const isFound = (packages, path, name) => {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at}${at && '/'}node_modules/${name}`]) return true;
    if (!at) return false;
  }
};

const rangesIn = ({ dependencies = {}, devDependencies = {}, optionalDependencies = {} }) =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `package.json asks for ${name} ${version}: name one version.`);

const rootFaults = (manifest, root = {}) =>
  ['dependencies', 'devDependencies'].flatMap((group) =>
    Object.entries(manifest[group] ?? {})
      .filter(([name, version]) => root[group]?.[name] !== version)
      .map(
        ([name, version]) =>
          `package.json asks for ${name} ${version}, the lock for ${root[group]?.[name] ?? 'nothing'}.`,
      ),
  );

const packageFaults = (packages, [path, found]) => [
  ...Object.keys(found.optionalDependencies ?? {})
    .filter((name) => !isFound(packages, path, name))
    .map((name) => `${nameOf(path)} ${found.version} may need ${name}, which is not in the lock.`),
  ...(found.engines?.node && !semver.satisfies(oldestNode, found.engines.node)
    ? [`${nameOf(path)} ${found.version} wants Node ${found.engines.node}; ${oldestNode} must do.`]
    : []),
  ...(found.resolved && !found.link ? [`${nameOf(path)} ${found.version} names the registry it came from.`] : []),
];

/** Everything in a manifest and its lock that would break `npm ci` elsewhere, a sentence each. */
export const lockFaults = (manifest, { packages }) => {
  const { '': root, ...installed } = packages;
  return [
    ...rangesIn(manifest),
    ...rootFaults(manifest, root),
    ...Object.entries(installed).flatMap((entry) => packageFaults(packages, entry)),
  ];
};
