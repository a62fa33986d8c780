import { showNumber } from '../../../../core/model/phone.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { showWhen } from '../../parts/time.ts'
import type { PhoneConversation } from '../../phones.ts'
import type { SimulatorWorld } from '../../world.ts'
import { StatusBar } from './status-bar.tsx'

type MessagesOf = { world: SimulatorWorld; number: string; conversations: PhoneConversation[] }

/** The phone's list of conversations, and the departments it has not written with yet. */
export function Messages({ world, number, conversations }: MessagesOf) {
  const strangers = world.departments.filter(
    ({ textNumber }) => !conversations.some(({ ours }) => ours === textNumber),
  )
  return (
    <div class="messages">
      <StatusBar world={world} number={number} />
      <div class="inside">
        <h2>Messages</h2>
        <ul class="conversations">
          {conversations.map((conversation) => (
            <ConversationRow world={world} number={number} conversation={conversation} />
          ))}
        </ul>
        {strangers.length > 0 ? (
          <>
            <h3>Write to</h3>
            <ul class="conversations">
              {strangers.map(({ name, textNumber }) => (
                <li>
                  <a href={`/simulator/phones/${number}/${textNumber}`}>
                    <Avatar name={name} seed={textNumber} />
                    <span class="words">
                      <b>{name}</b>
                      <span>{showNumber(textNumber)}</span>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </div>
  )
}

function ConversationRow({
  world,
  number,
  conversation,
}: {
  world: SimulatorWorld
  number: string
  conversation: PhoneConversation
}) {
  const { ours, department, texts, unread } = conversation
  const last = texts.at(-1)
  return (
    <li class={unread > 0 ? 'unread' : undefined} data-unread={unread}>
      <a href={`/simulator/phones/${number}/${ours}`}>
        <Avatar name={department} seed={ours} />
        <span class="words">
          <b>{department}</b>
          <span dir="auto">{last?.body}</span>
        </span>
        <span class="when">
          {last ? showWhen(last.at, world.clock.now(), world.zone) : null}
          {unread > 0 ? (
            <span class="badge">
              {unread}
              <span class="unseen"> new</span>
            </span>
          ) : null}
        </span>
      </a>
    </li>
  )
}
