module.exports = { ...require('../../jest.preset.cjs')(__dirname), testTimeout: 420_000 };
