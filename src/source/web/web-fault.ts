import { fetchFaults } from '../../messages/fetch-faults.js';
import type { Text } from '../../messages/language.js';
import { about } from '../../messages/phrases.js';
import { codeOf, UserError } from '../../system/errors.js';
import { FetchError } from './fetch-error.js';

/** Texts for the codes of errors of connections: of the system, of TLS and of Node's HTTP. */
const CAUSES: Readonly<Record<string, Text>> = {
  ENOTFOUND: fetchFaults.noHost,
  ENODATA: fetchFaults.noHost,
  EAI_AGAIN: fetchFaults.noNameServer,
  EAI_FAIL: fetchFaults.noNameServer,
  ECONNREFUSED: fetchFaults.connectionRefused,
  ECONNRESET: fetchFaults.closed,
  EPIPE: fetchFaults.closed,
  ETIMEDOUT: fetchFaults.unreachable,
  EHOSTUNREACH: fetchFaults.unreachable,
  EHOSTDOWN: fetchFaults.unreachable,
  ENETUNREACH: fetchFaults.unreachable,
  ENETDOWN: fetchFaults.unreachable,
  EADDRNOTAVAIL: fetchFaults.unreachable,
  CERT_HAS_EXPIRED: fetchFaults.certificateExpired,
  CERT_NOT_YET_VALID: fetchFaults.certificateNotYetValid,
  CERT_REVOKED: fetchFaults.certificateRevoked,
  DEPTH_ZERO_SELF_SIGNED_CERT: fetchFaults.certificateSelfSigned,
  SELF_SIGNED_CERT_IN_CHAIN: fetchFaults.certificateUnknown,
  UNABLE_TO_GET_ISSUER_CERT: fetchFaults.certificateUnknown,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: fetchFaults.certificateUnknown,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: fetchFaults.certificateUnknown,
  ERR_TLS_CERT_ALTNAME_INVALID: fetchFaults.certificateOfOther,
  EPROTO: fetchFaults.noTls,
  ERR_SSL_WRONG_VERSION_NUMBER: fetchFaults.noTls,
  HPE_HEADER_OVERFLOW: fetchFaults.headTooLarge,
};

/** Text of a fault, without the address. */
export function causeOf(error: unknown): Text {
  if (error instanceof FetchError) return error.text;
  const code = codeOf(error) ?? '';
  if (Object.hasOwn(CAUSES, code)) return CAUSES[code] as Text;
  if (code.startsWith('HPE_')) return fetchFaults.noHttp;
  if (code.startsWith('ERR_SSL_')) return fetchFaults.noTls;
  return fetchFaults.failed(code);
}

/** Says in the user's terms why an address could not be fetched; a fault of the program stays as it is. */
export const webFault = (address: string, error: unknown): unknown =>
  error instanceof FetchError || codeOf(error) !== undefined
    ? new UserError(about(address, causeOf(error)), { cause: error })
    : error;
