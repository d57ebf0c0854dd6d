import { describe, expect, it } from '@jest/globals';
import { composeOf, ENDING, FORMS, OURS, read, servicesOf } from './support/files.ts';

const EXACT = /:v?\d+\.\d+\.\d+(-[\w.]+)?$|:18\.\d+-[\w.]+$/;
const OF_FILES = [
  'CYLCH_RECORD_URL_FILE',
  'CYLCH_VIEWS_URL_FILE',
  'CYLCH_VAULT_URL_FILE',
  'CYLCH_MASTER_KEY_FILE',
];

describe.each(FORMS)('%s', (path) => {
  const services = servicesOf(path);

  it.each(services)(
    'pins the image of %s by its exact version, unless it is made here',
    (_, { image, build }) => {
      if (OURS.includes(image)) expect(build).toBeDefined();
      else expect(image).toMatch(EXACT);
    },
  );

  it.each(services)(
    'lets %s be no root, gain nothing and write nowhere but where it must',
    (_, service) => {
      expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
      expect(service).not.toHaveProperty('privileged');
      expect(service.mem_limit).toBeDefined();
      expect(service.pids_limit).toBeDefined();
    },
  );

  it.each(services)(
    'asks whether %s is well, and starts it again, unless it is there to end',
    (name, { healthcheck, restart, stop_grace_period }) => {
      if (ENDING.includes(name)) {
        expect(restart).toBe('no');
      } else {
        expect(healthcheck?.test[0]).toBe('CMD');
        // A KurrentDB node that truncates after it was restored ends with 0: on-failure would leave
        // it there.
        expect(restart).toBe('unless-stopped');
        expect(stop_grace_period).toBeDefined();
      }
    },
  );

  it('publishes one port, to this machine only', () => {
    expect(services.flatMap(([, { ports }]) => ports ?? [])).toEqual([
      expect.stringMatching(/^127\.0\.0\.1:/),
    ]);
  });

  it('names no setting of ours that docs/settings.md does not', () => {
    const known = [...read('docs/settings.md').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name);
    const named = services
      .flatMap(([, { environment }]) => Object.keys(environment ?? {}))
      .filter((name) => name.startsWith('CYLCH_'));
    expect(named.filter((name) => !known.includes(name) && !OF_FILES.includes(name))).toEqual([]);
  });

  it('holds no password, key or token', () => {
    const given = services.flatMap(([, { environment }]) => Object.entries(environment ?? {}));
    const secret = given.filter(
      ([name]) => /PASS|SECRET|TOKEN|_KEY|_URL/.test(name) && !/_FILE$|_JWKS_URL$/.test(name),
    );
    expect(secret).toEqual([]);
    expect(read(path)).not.toMatch(/changeit|\/\/[^/\s]+:[^@\s]+@/);
  });

  it('keeps what lasts in named volumes', () => {
    const mounted = services
      .flatMap(([, { volumes }]) => volumes ?? [])
      .map((volume) => volume.split(':')[0] as string);
    expect(
      mounted.filter((from) => !from.startsWith('./deploy/') && !(from in composeOf(path).volumes)),
    ).toEqual([]);
  });
});

describe('Scale-out', () => {
  const { services, secrets = {} } = composeOf('docker-compose.yml');

  it('starts three nodes that know each other, PostgreSQL, two servers, two projectors and a proxy', () => {
    expect(Object.keys(services)).toEqual([
      'certificates',
      'record-1',
      'record-2',
      'record-3',
      'record-user',
      'postgres',
      'api-1',
      'api-2',
      'projector-1',
      'projector-2',
      'proxy',
    ]);
    for (const node of ['record-1', 'record-2', 'record-3']) {
      const others = ['record-1', 'record-2', 'record-3']
        .filter((name) => name !== node)
        .map((name) => `${name}:2113`)
        .join(',');
      expect(services[node]?.environment).toMatchObject({
        EVENTSTORE_GOSSIP_SEED: others,
        EVENTSTORE_NODE_HOST_ADVERTISE_AS: node,
        EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS: node,
        EVENTSTORE_CERTIFICATE_FILE: `/certificates/${node}/node.crt`,
        EVENTSTORE_CLUSTER_SIZE: 3,
      });
      expect(services[node]?.environment).not.toHaveProperty('EVENTSTORE_INSECURE');
    }
  });

  it('shows the authority’s key to no one but what makes certificates, and those of the nodes to nodes only', () => {
    const who = (volume: string): readonly string[] =>
      Object.entries(services)
        .filter(([, { volumes }]) => volumes?.some((one) => one.startsWith(`${volume}:`)))
        .map(([name]) => name);
    expect(who('authority')).toEqual(['certificates']);
    expect(who('certificates')).toEqual(['certificates', 'record-1', 'record-2', 'record-3']);
  });

  it('gives each service only the secrets that it uses, from files', () => {
    const used = Object.values(services).flatMap((service) => service.secrets ?? []);
    expect(Object.keys(secrets).toSorted()).toEqual([...new Set(used)].toSorted());
    expect(
      Object.entries(secrets).map(([name, { file }]) => file === `deploy/secrets/${name}`),
    ).not.toContain(false);
    expect(services['proxy']?.secrets).toBeUndefined();
    expect(services['record-1']?.secrets).not.toContain('master_key');
  });

  it('waits for no node in particular: one of three may be gone', () => {
    expect(services['record-user']?.depends_on).toEqual(['record-1', 'record-2', 'record-3']);
  });

  it('has a proxy that knows every server, asks whether it is ready, and shows no figures', () => {
    const proxy = read('deploy/haproxy.cfg');
    for (const name of Object.keys(services).filter((one) => one.startsWith('api-')))
      expect(
        proxy.split('\n').filter((line) => line.trim() === `server ${name} ${name}:4000`),
      ).toHaveLength(2);
    expect(proxy).toContain('option httpchk GET /health/ready');
    expect(proxy).toContain('http-request return status 404 if { path_beg -i /metrics }');
  });
});
