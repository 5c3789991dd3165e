import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CertificationModule } from '@cairn/certification';
import { NotificationsModule } from '@cairn/notifications';
import { OrganizationsModule } from '@cairn/organizations';
import { signInRoutes } from '@cairn/platform/auth/sign-in.routes.js';
import { demoRoutes } from '@cairn/platform/clock/demo-clock.controller.js';
import { parseConfig } from '@cairn/platform/config/config.js';
import { runServices } from '@cairn/platform/service/run-services.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { ScoringModule } from '@cairn/scoring';
import { SurveysModule } from '@cairn/surveys';
import { freshDatabase } from '@cairn/testing/fresh-database.js';
import { ValidationModule } from '@cairn/validation';
import { type ApiDocument, type Operation, changes, operationsOf } from './api-document.js';
import { freshRoutes, routeRoles } from './route-roles.js';

const modules = [
  OrganizationsModule,
  SurveysModule,
  ScoringModule,
  ValidationModule,
  CertificationModule,
  NotificationsModule,
];

/** The routes as the API describes itself, of all services in one process. */
const describedRoutes = async (): Promise<readonly Operation[]> => {
  const database = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'cairn-spec-'));
  const config = parseConfig({
    DATABASE_URL: database.url,
    CAIRN_SECRET: specSecret,
    CAIRN_DATA_DIR: folder,
    CAIRN_DEMO: '1',
    PORT: '0',
    LOG_LEVEL: 'silent',
    RUN: 'http',
  });
  const app = await runServices(modules, config, { controllers: [...signInRoutes, ...demoRoutes] });
  try {
    const response = await fetch(`${await app.getUrl()}/api/openapi.json`);
    return operationsOf((await response.json()) as ApiDocument);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  }
};

describe('the routes of all services', () => {
  let operations: readonly Operation[];
  beforeAll(async () => void (operations = await describedRoutes()));

  it('let in whom the table written by hand says, and nobody else', () => {
    const stated = Object.fromEntries(operations.map(({ title, allowed }) => [title, [allowed ?? []].flat().sort()]));
    const written = Object.fromEntries(
      Object.entries(routeRoles).map(([title, roles]) => [title, roles.split(' ').sort()]),
    );
    expect(stated).toEqual(written);
  });

  it('ask again who one is before grave changes, those of the list written by hand', () => {
    const fresh = operations.filter((operation) => operation.fresh).map(({ title }) => title);
    expect(fresh.sort()).toEqual([...freshRoutes].sort());
  });

  it('ask so before every change of who belongs to an organization, and as what', () => {
    const ofRoles = operations.filter(
      (operation) =>
        changes(operation) &&
        operation.allowed !== 'public' &&
        (operation.properties.includes('role') || /members|invitations|roles/.test(operation.path)),
    );
    expect(ofRoles.length).toBeGreaterThan(3);
    expect(ofRoles.filter(({ fresh }) => !fresh).map(({ title }) => title)).toEqual([]);
  });
});
