import type { OutboundMessage } from '../../../core/model/message.ts'

/** The pictures that went with a message, above its words. */
export function Pictures({ message }: { message: OutboundMessage }) {
  return (
    <>
      {(message.pictures ?? []).map(({ id, alt }) => (
        <img
          class="sent-picture"
          src={`/conversations/${message.conversation}/pictures/${id}`}
          alt={alt}
          loading="lazy"
          decoding="async"
        />
      ))}
    </>
  )
}
