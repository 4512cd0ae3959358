/** Starts a worker of the page: from a file beside the page, or from the text inside the one-file page. */
export function startWorker(script: 'engine' | 'sources' | 'reader' = 'engine'): Worker {
  const inside = document.getElementById(`${script}-script`)?.textContent
  if (inside) return new Worker(URL.createObjectURL(new Blob([inside], { type: 'text/javascript' })))
  return new Worker(new URL(`./${script}.js`, document.baseURI))
}
