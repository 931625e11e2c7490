// The engine for own patterns: the native one where somebody installed it beside gongkai, else the one that comes along.
import { type Engine, nativeEngine, type Re2, re2js } from '@gongkai/rules'

export async function loadEngine(): Promise<Engine> {
  // Not among the dependencies: it has to be compiled.
  const name: string = 're2'
  const native = (await import(name).catch(() => undefined)) as { default?: Re2 } | undefined
  return native?.default ? nativeEngine(native.default) : re2js
}
