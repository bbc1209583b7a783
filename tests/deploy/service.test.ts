import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startFlags } from '../start-flags.ts';
import { root } from './dockerfile.ts';

const text = readFileSync(path.join(root, 'deploy', 'tiebreak.service'), 'utf8');

/** What each section of the unit says, the last of several; throws at a line that is none. */
function readUnit(unit: string): Record<string, Record<string, string>> {
  const sections: Record<string, Record<string, string>> = {};
  let section: Record<string, string> = {};
  for (const line of unit.split('\n').filter((own) => own.trim() !== '' && !own.startsWith('#'))) {
    const [, heading] = /^\[(\w+)\]$/.exec(line) ?? [];
    const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (heading) {
      section = {};
      sections[heading] = section;
    } else if (name) section[name] = value ?? '';
    else throw new Error(`no line of a unit: ${line}`);
  }
  return sections;
}

const { Service: service = {}, Unit: unit = {}, Install: install = {} } = readUnit(text);

test('it runs the bot by the Node that npm ci brought, with its state where systemd makes it', () => {
  const [node = '', ...rest] = service.ExecStart?.split(' ') ?? [];
  const folder = service.WorkingDirectory ?? '';
  expect([node, ...rest]).toEqual([
    `${folder}/node_modules/.bin/node`,
    ...startFlags,
    'src/tiebreak.js',
    'start',
  ]);
  expect(unit.Documentation).toBe(`file://${folder}/docs/operating.md`);
  expect(service.Environment).toContain(`STATE_DIR=/var/lib/${service.StateDirectory}`);
  expect(service).toMatchObject({
    DynamicUser: 'yes',
    StateDirectoryMode: '0700',
    EnvironmentFile: '/etc/tiebreak.env',
  });
  expect(install.WantedBy).toBe('multi-user.target');
});

test('it is started again unless its configuration is wrong, and may take its time to stop', () => {
  expect(service).toMatchObject({
    Restart: 'on-failure',
    RestartPreventExitStatus: '3',
    TimeoutStopSec: '20',
  });
  // Code is compiled while it runs, which this would forbid.
  expect(service.MemoryDenyWriteExecute).toBeUndefined();
});

test('it may write to its state alone, and gain no rights', () => {
  expect(service).toMatchObject({
    ProtectSystem: 'strict',
    ProtectHome: 'yes',
    PrivateTmp: 'yes',
    NoNewPrivileges: 'yes',
    CapabilityBoundingSet: '',
    RestrictSUIDSGID: 'yes',
  });
  expect(service.ReadWritePaths).toBeUndefined();
});

test('the page for operators names its files', () => {
  const page = readFileSync(path.join(root, 'docs', 'operating.md'), 'utf8');
  for (const named of [
    'deploy/tiebreak.service',
    service.EnvironmentFile ?? '',
    service.WorkingDirectory ?? '',
  ])
    expect(page).toContain(named);
});
