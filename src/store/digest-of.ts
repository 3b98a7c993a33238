import { getBuiltinModule } from 'node:process';

/** SHA-256 of a text or of bytes, in hexadecimal. Loads node:crypto on demand, as that takes as long as the rest of a start. */
export const digestOf = (data: string | Uint8Array): string =>
  getBuiltinModule('node:crypto').createHash('sha256').update(data).digest('hex');
