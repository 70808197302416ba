import { api, data, type Schemas } from '@/api/client'
import { ApiError, errorText } from '@/api/errors'
import { currentLanguage } from '@/lib/text/language'
import { session } from '@/session/session'

export type FileView = Schemas['FileView']

interface Options {
  /** Called with the uploaded share, from 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
  /** Form fields to send with the file. */
  fields?: Record<string, string>
}

/**
 * Uploads a file. It belongs to no record until one names its id; the server deletes it after a day if none does.
 *
 * @param options.pictures accept only pictures that every browser can show
 */
export async function upload(file: File, { pictures = false, ...options }: Options & { pictures?: boolean } = {}): Promise<FileView> {
  const [uploaded] = await post<FileView[]>(`/api/files/upload${pictures ? '?pictures=true' : ''}`, file, options)
  if (!uploaded) throw new ApiError(200, { code: 'UNREADABLE_ANSWER' })
  return uploaded
}

/** Replaces a member's photo. */
export const uploadMemberPhoto = (memberId: string, file: File) =>
  post<Schemas['MemberView']>('/api/upload/member-photo', file, { fields: { member_id: memberId } })

async function post<T>(path: string, file: File, options: Options): Promise<T> {
  const account = session.signedIn?.id
  let response = await send(path, file, await session.accessToken(), options)
  if (response.status === 401 && session.signedIn?.id === account) response = await send(path, file, await session.renew(), options)
  if (!response.ok) throw await ApiError.from(response)
  return ((await response.json()) as { data: T }).data
}

/** Uses XMLHttpRequest, because `fetch` does not report upload progress. */
function send(path: string, file: File, token: string | null, { onProgress, signal, fields = {} }: Options): Promise<Response> {
  if (token === null) throw new ApiError(401, { code: 'UNAUTHENTICATED' })
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('Authorization', `Bearer ${token}`)
    request.setRequestHeader('Accept-Language', currentLanguage())
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(loaded / total))
    request.addEventListener('load', () =>
      resolve(new Response(request.responseText, { status: request.status, headers: { 'Retry-After': request.getResponseHeader('Retry-After') ?? '' } })),
    )
    request.addEventListener('error', () => reject(new ApiError(0, { code: 'NO_CONNECTION' })))
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
    signal?.addEventListener('abort', () => request.abort())
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', file)
    request.send(form)
  })
}

/** Why a file was refused: the server's message for the file, or the text of the error. */
export function refusalOf(error: unknown): string {
  const said = error instanceof ApiError ? error.fields.file : undefined
  return said ?? errorText(error)
}

/** Fetches a file with fresh addresses, which expire after some minutes. */
export const fileNow = (id: string): Promise<FileView> => api.GET('/api/files/{id}/info', { params: { path: { id } } }).then(data)

export const thumbnailNow = (id: string) => fileNow(id).then(({ thumbnail_url }) => thumbnail_url ?? undefined)
