/** The brief as a file. The writer of DOCX is loaded when it is first needed. */
import { saveFile } from '../../parts/save-file.ts'
import { workbench } from '../../state/workbench.ts'
import { inForm, type Written } from './written-brief.ts'

/** Forms a brief is saved in. */
export const forms = ['html', 'docx', 'markdown'] as const

/** Saves the brief that is on the screen. */
export async function saveBrief({ asked }: Written, form: (typeof forms)[number]): Promise<void> {
  const { about, whatIf, problem } = workbench
  const name = `${about.value?.id ?? 'brief'}${whatIf.value ? '-what-if' : ''}`
  try {
    if (form === 'docx') {
      const { document } = await inForm(asked, 'document')
      if (!document) return
      const [{ writeDocx }, parts] = await Promise.all([
        import('../../../documents/index.ts'),
        Promise.all(
          document.parts.map(async (part) =>
            part.kind === 'picture' ? { ...part, ...(await asPng(part)) } : part,
          ),
        ),
      ])
      const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      saveFile(`${name}.docx`, await writeDocx({ ...document, parts }), type)
    } else {
      const { text } = await inForm(asked, form)
      if (form === 'html') saveFile(`${name}.html`, text, 'text/html')
      else saveFile(`${name}.md`, text, 'text/markdown')
    }
  } catch (failed) {
    problem.value = failed instanceof Error ? failed.message : String(failed)
  }
}

/** The picture in points, three to the point of the drawing; nothing where the browser cannot draw it. */
async function asPng({
  svg,
  width,
  height,
}: {
  svg: string
  width: number
  height: number
}): Promise<{ png?: Uint8Array }> {
  const sharpness = 3
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * sharpness
    canvas.height = height * sharpness
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return blob ? { png: new Uint8Array(await blob.arrayBuffer()) } : {}
  } catch {
    return {}
  } finally {
    URL.revokeObjectURL(address)
  }
}
