/** A choice of a view that is kept in the address, so that a link shows the same view. */
import { go, workbench } from '../state/workbench.ts'

interface ChoiceOptions {
  /** Name in the address, such as `plan.for`. */
  name: string
  label: string
  /** What is shown where nothing is chosen. */
  usual: string
  options: readonly { id: string; name: string }[]
}

/** Sets one choice; an empty one is taken out of the address. */
export function choose(name: string, value: string): void {
  const { [name]: _, ...others } = workbench.address.value.choices
  go({ choices: value === '' ? others : { ...others, [name]: value } }, { replace: true })
}

/** A list to choose from; nothing where there is nothing to choose between. */
export function Choice({ name, label, usual, options }: ChoiceOptions) {
  if (options.length === 0) return null
  return (
    <label class="choice">
      {label}{' '}
      <select
        data-choice={name}
        value={workbench.choices.value[name] ?? ''}
        onChange={(event) => choose(name, event.currentTarget.value)}
      >
        <option value="">{usual}</option>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  )
}
