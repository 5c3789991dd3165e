import { lockFaults } from '../../infra/local/lock-faults.mjs';

const manifest = { dependencies: { compiler: '1.2.3' }, devDependencies: {} };

const lock = () => ({
  packages: {
    '': { dependencies: { compiler: '1.2.3' } },
    'node_modules/compiler': {
      version: '1.2.3',
      optionalDependencies: { 'compiler-linux': '1.2.3' },
      engines: { node: '>=18' },
    },
    'node_modules/compiler/node_modules/compiler-linux': { version: '1.2.3' },
  } as Record<string, object>,
});

describe('the lock check', () => {
  it('finds nothing in a sound lock', () => {
    expect(lockFaults(manifest, lock())).toEqual([]);
  });

  it('finds an optional package that is not in the lock', () => {
    const { packages } = lock();
    delete packages['node_modules/compiler/node_modules/compiler-linux'];
    expect(lockFaults(manifest, { packages })).toEqual([
      'compiler 1.2.3 may need compiler-linux, which is not in the lock.',
    ]);
  });

  it('accepts an optional package that stands further up', () => {
    const { packages } = lock();
    delete packages['node_modules/compiler/node_modules/compiler-linux'];
    expect(
      lockFaults(manifest, { packages: { ...packages, 'node_modules/compiler-linux': { version: '1.2.3' } } }),
    ).toEqual([]);
  });

  it('finds a package that refuses Node 20.19', () => {
    const { packages } = lock();
    packages['node_modules/young'] = { version: '2.0.0', engines: { node: '>=22' } };
    expect(lockFaults(manifest, { packages })).toEqual(['young 2.0.0 wants Node >=22; 20.19.0 must do.']);
  });

  it('finds the name of a registry', () => {
    const { packages } = lock();
    packages['node_modules/traced'] = { version: '1.0.0', resolved: 'https://registry.example/traced-1.0.0.tgz' };
    expect(lockFaults(manifest, { packages })).toEqual(['traced 1.0.0 names the registry it came from.']);
  });

  it.each(['^1.2.3', '~1.2.3', '*', '1.x', 'latest', '>=1.2.3', 'npm:other@^1.0.0'])(
    'finds the open version %s',
    (version) => {
      const open = { dependencies: { compiler: version } };
      const { packages } = lock();
      packages[''] = open;
      expect(lockFaults(open, { packages })).toEqual([`package.json asks for compiler ${version}: name one version.`]);
    },
  );

  it('finds a lock that is older than the manifest', () => {
    expect(lockFaults({ dependencies: { compiler: '1.2.4' } }, lock())).toEqual([
      'package.json asks for compiler 1.2.4, the lock for 1.2.3.',
    ]);
  });
});
