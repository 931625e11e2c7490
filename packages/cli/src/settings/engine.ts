// The engine for own patterns: the native one where somebody installed it beside gongkai, else the one that comes along.
import { type Engine, loadEngine as loadLinear, type Re2 } from '@gongkai/rules'

export async function loadEngine(): Promise<Engine> {
  // Not among the dependencies: it has to be compiled.
  const name: string = 're2'
  const native = (await import(name).catch(() => undefined)) as { default?: Re2 } | undefined
  return loadLinear(native?.default)
}
