import { operations } from '@cairn/contracts/operations.js';
import type { ApiDocument } from '@cairn/platform/http/api-document.js';
import { routesOf } from '@cairn/platform/http/api-document.js';
import { blanksOf, operationsWithoutRoute } from '@cairn/platform/http/blanks.js';
import { describedServices } from '@cairn/platform/process/described-services.js';
import { controllers, services } from './services.js';

/** Words that say nothing about what is returned. */
const empty = /^(as asked|ok|success|done|the file|the answer)\.?$/i;

describe('the API document', () => {
  let document: ApiDocument;

  beforeAll(async () => {
    document = (await describedServices(services, controllers)) as unknown as ApiDocument;
  });

  it('leaves no summary, parameter, response, example, schema or property blank', () =>
    expect(blanksOf(document)).toEqual([]));

  it('describes no route that does not exist', () => expect(operationsWithoutRoute(document, operations)).toEqual([]));

  it('says something wherever it says anything', () => {
    const texts = JSON.stringify(document).matchAll(/"(?:description|summary)":"((?:[^"\\]|\\.)*)"/g);
    expect([...texts].map(([, text]) => text ?? '').filter((text) => text.trim() === '' || empty.test(text))).toEqual(
      [],
    );
  });

  it('names each operation once, in camel case', () => {
    const names = routesOf(document).map(({ described }) => described.operationId ?? '');
    expect(names.filter((name, i) => names.indexOf(name) !== i || !/^[a-z]+([A-Z][a-z]+)*$/.test(name))).toEqual([]);
  });

  it('describes each tag, and has an operation for it', () => {
    const used = new Set(routesOf(document).flatMap(({ described }) => described.tags ?? []));
    expect((document.tags ?? []).map(({ name }) => name).sort()).toEqual([...used].sort());
    expect((document.tags ?? []).filter(({ description = '' }) => !description.endsWith('.'))).toEqual([]);
  });

  it('refers to nothing that it lacks', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(500);
    const components = document.components as Record<string, Record<string, unknown>>;
    expect(references.filter(([, kind = '', name = '']) => !components[kind]?.[name]).map(([found]) => found)).toEqual(
      [],
    );
  });
});
