/** Starts a worker of the page: from a file beside the page, or from the text inside the one-file page. */
export function startWorker(script: 'engine' | 'sources' | 'reader' = 'engine'): Worker {
  return new Worker(scriptAddress(script))
}

/** Addresses of scripts inside the page: each holds its text for as long as the page is there, so each is made once. */
const made = new Map<string, string>()

function scriptAddress(script: string): string {
  const known = made.get(script)
  if (known !== undefined) return known
  const inside = document.getElementById(`${script}-script`)?.textContent
  if (!inside) return new URL(`./${script}.js`, document.baseURI).href
  const address = URL.createObjectURL(new Blob([inside], { type: 'text/javascript' }))
  made.set(script, address)
  return address
}
