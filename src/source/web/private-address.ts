import type { LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { getBuiltinModule } from 'node:process';
import { fetchFaults } from '../../messages/fetch-faults.js';
import { FetchError } from './fetch-error.js';

/** Networks that are not part of the public internet (IANA's registries of special addresses), with the length of their prefix. */
const NETWORKS_4 = {
  '0.0.0.0': 8,
  '10.0.0.0': 8,
  '100.64.0.0': 10,
  '127.0.0.0': 8,
  '169.254.0.0': 16,
  '172.16.0.0': 12,
  '192.0.0.0': 24,
  '192.168.0.0': 16,
  '224.0.0.0': 4,
  '240.0.0.0': 4,
};

/** As above: unspecified and loopback, local translation, unique and link local, multicast. */
const NETWORKS_6 = { '::': 127, '64:ff9b:1::': 48, 'fc00::': 7, 'fe80::': 10, 'fec0::': 10, 'ff00::': 8 };

/** Forms of IPv6 that hold an address of IPv4, after a number of bits: mapped, compatible, NAT64, 6to4. */
const HOLDERS: readonly { readonly bits: number; readonly of: (high: string, low: string) => string }[] = [
  { bits: 96, of: (high, low) => `::ffff:${high}:${low}` },
  { bits: 96, of: (high, low) => `::${high}:${low}` },
  { bits: 96, of: (high, low) => `64:ff9b::${high}:${low}` },
  { bits: 16, of: (high, low) => `2002:${high}:${low}::` },
];

/** Names that only a local network knows; where a proxy asks for the address, nothing else tells. */
const LOCAL_NAME = /^[^.]*$|(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa)$/;

let networks: BlockList | undefined;

function listNetworks(): BlockList {
  const list = new BlockList();
  for (const [address, bits] of Object.entries(NETWORKS_6)) list.addSubnet(address, bits, 'ipv6');
  for (const [address, bits] of Object.entries(NETWORKS_4)) {
    list.addSubnet(address, bits, 'ipv4');
    const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
    const [high, low] = [a * 256 + b, c * 256 + d].map((half) => half.toString(16)) as [string, string];
    for (const holder of HOLDERS) list.addSubnet(holder.of(high, low), holder.bits + bits, 'ipv6');
  }
  return list;
}

/** Whether an IP address is private: of this machine, a local network, or none that a page can have. */
export function isPrivateAddress(ip: string): boolean {
  networks ??= listNetworks();
  return networks.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4');
}

/** Whether a host is private, as far as its name or its literal IP address tells. */
export function isPrivateByName(host: string, isPrivate: (ip: string) => boolean): boolean {
  return isIP(host) > 0 ? isPrivate(host) : LOCAL_NAME.test(host);
}

/** Wraps a lookup so that it refuses names with private addresses, and the checked address is the one connected to. */
export const publicLookup =
  (lookup: LookupFunction, isPrivate: (ip: string) => boolean): LookupFunction =>
  (host, options, callback) =>
    lookup(host, options, (error, found, family) => {
      const addresses =
        typeof found === 'string' ? [found] : (found ?? []).map(({ address }: LookupAddress) => address);
      const refused = error ? undefined : addresses.find(isPrivate);
      if (refused === undefined) callback(error, found, family);
      else callback(new FetchError(fetchFaults.private(refused), { lasting: true }), []);
    });

/** The system's lookup, loaded when it is asked for. */
export const systemLookup: LookupFunction = (host, options, callback) =>
  getBuiltinModule('node:dns').lookup(host, options, callback);
