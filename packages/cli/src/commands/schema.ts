// gongkai schema: the JSON Schema of the settings file, made from what checks it.
import { exitCodes } from '../exit-code.js'
import type { Run } from '../run.js'
import { settingsJsonSchema } from '../settings/json-schema.js'

export const schema: Run = async (_call, io) => {
  await io.stdout.write(`${JSON.stringify(settingsJsonSchema(), null, 2)}\n`)
  return exitCodes.clean
}
