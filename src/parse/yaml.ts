import { parse } from 'yaml';

/**
 * Parses a YAML text.
 * @throws Error that says what is wrong with the text
 */
export const parseYaml = (text: string): unknown => parse(text, { logLevel: 'error' });
