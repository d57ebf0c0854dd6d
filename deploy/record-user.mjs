// Gives Cylch a user of its own on the record’s cluster: it may read and append, and is no administrator.
// Again is harmless; a password that was changed in record_url is set.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';

const PATIENCE_MS = 120_000;
const secret = (name) => readFileSync(`/run/secrets/${name}`, 'utf8').trim();
const [, user, password, hosts, options] =
  /^esdb:\/\/([^:]+):([^@]+)@([^?]+)(.*)$/.exec(secret('record_url')) ?? [];
if (hosts === undefined) throw new Error('record_url must be esdb://USER:PASSWORD@HOSTS?…');
const admin = `admin:${secret('record_admin_password')}`;

async function post(host, path, body) {
  const answer = await fetch(`https://${host}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(admin).toString('base64')}`,
    },
  });
  if (!answer.ok && answer.status !== 409)
    throw new Error(`${path} was answered with ${answer.status}`);
  return answer.status;
}

async function grant(host) {
  const status = await post(host, '/users/', {
    LoginName: user,
    FullName: 'Cylch',
    Groups: [],
    Password: password,
  });
  if (status === 409)
    await post(host, `/users/${user}/command/reset-password`, { NewPassword: password });
  const client = EventStoreDBClient.connectionString(`esdb://${admin}@${hosts}${options}`);
  // Following the record reads $all, which is the administrators’ alone where nothing is said.
  await client.setStreamMetadata('$all', { acl: { readRoles: ['$admins', user] } });
  await client.dispose();
}

// One node may be gone: each is asked in turn.
for (
  let [until, nodes] = [Date.now() + PATIENCE_MS, hosts.split(',')];
  ;
  nodes = [...nodes.slice(1), nodes[0]]
) {
  try {
    await grant(nodes[0]);
    break;
  } catch (problem) {
    if (Date.now() > until) throw problem;
    console.error(`the cluster is not ready: ${problem.cause?.message ?? problem.message}`);
    await pause(2_000);
  }
}
console.error(`${user} may read and append`);
