/** Returns a JSON schema that forbids properties it does not name. */
export function strict<Schema>(schema: Schema): Schema {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(strict) as Schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  if (!('properties' in schema && 'type' in schema)) return inner as Schema;
  return { ...inner, ['oneOf' in schema ? 'unevaluatedProperties' : 'additionalProperties']: false } as Schema;
}
