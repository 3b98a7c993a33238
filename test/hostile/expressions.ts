import { transformSync } from 'esbuild';

/** Regular expression in a source file. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
}

const TOKEN = /(?<space>\s+|\/\*[\s\S]*?\*\/|\/\/.*)|(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[\p{L}\p{N}_$]+|[\s\S])/uy;
const LITERAL = /\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/y;
/** Token after which a slash divides. */
const OPERAND = /^(?!(?:return|typeof|case|in|of|yield|await)$)[\p{L}\p{N}_$]+$|^[)\]}'"]/u;

/** Finds the regular expressions of a TypeScript file; those in `split` count as global, as they are matched again and again. */
export function expressionsIn(code: string): readonly Expression[] {
  const script = transformSync(code, { loader: 'ts', target: 'esnext', supported: { 'template-literal': false } }).code;
  const found: Expression[] = [];
  let before = '';
  for (let at = 0; at < script.length; ) {
    const pattern = script[at] === '/' && !/[/*]/.test(script[at + 1] ?? '') && !OPERAND.test(before) ? LITERAL : TOKEN;
    pattern.lastIndex = at;
    const match = pattern.exec(script);
    if (!match) throw new SyntaxError(`Not understood: ${script.slice(at, at + 40)}`);
    if (pattern === LITERAL) {
      const [, source = '', flags = ''] = match;
      const again = /\.split\($/.test(script.slice(0, at)) && !flags.includes('g') ? 'g' : '';
      found.push({ source, flags: flags + again });
    }
    if (!match.groups?.space) before = pattern === LITERAL ? ')' : match[0];
    at += match[0].length;
  }
  return found;
}
