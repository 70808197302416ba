import { api, data, type Schemas } from '@/api/client'
import { ApiError, errorText } from '@/api/errors'
import { currentLanguage } from '@/lib/text/language'
import { session } from '@/session/session'

export type FileView = Schemas['FileView']

interface Options {
  /** Hears how much has gone, from 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
  /** What goes with the file. */
  fields?: Record<string, string>
}

/**
 * Uploads a file, which belongs to nothing until a record names its id, and goes by itself when none does within a day.
 *
 * @param options.pictures whether to refuse all that is no picture which every browser shows
 */
export async function upload(file: File, { pictures = false, ...options }: Options & { pictures?: boolean } = {}): Promise<FileView> {
  const [uploaded] = await post<FileView[]>(`/api/files/upload${pictures ? '?pictures=true' : ''}`, file, options)
  if (!uploaded) throw new ApiError(200, { code: 'UNREADABLE_ANSWER' })
  return uploaded
}

/** Gives a member a photo instead of the former one. */
export const uploadMemberPhoto = (memberId: string, file: File) =>
  post<Schemas['MemberView']>('/api/upload/member-photo', file, { fields: { member_id: memberId } })

async function post<T>(path: string, file: File, options: Options): Promise<T> {
  const account = session.signedIn?.id
  let response = await send(path, file, await session.accessToken(), options)
  if (response.status === 401 && session.signedIn?.id === account) response = await send(path, file, await session.renew(), options)
  if (!response.ok) throw await ApiError.from(response)
  return ((await response.json()) as { data: T }).data
}

/** By XMLHttpRequest, for `fetch` does not tell how far it is with what it sends. */
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

/** What to tell about a file that was refused: what is wrong with it, where the server says so. */
export function refusalOf(error: unknown): string {
  const said = error instanceof ApiError ? error.fields.file : undefined
  return said ?? errorText(error)
}

/** A file as it is now, with addresses that are good for some minutes. */
export const fileNow = (id: string): Promise<FileView> => api.GET('/api/files/{id}/info', { params: { path: { id } } }).then(data)

export const thumbnailNow = (id: string) => fileNow(id).then(({ thumbnail_url }) => thumbnail_url ?? undefined)
