/**
 * Property tests draw the same cases in every run, so that a failure can be repeated and no run fails by bad luck.
 * `npm run soak` draws others: ENDSTATE_SEED chooses them, and a failing one prints the number to repeat it with.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.ENDSTATE_SEED ?? 20_261_121) })
