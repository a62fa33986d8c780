/** So many are handled side by side: enough to keep the table busy, few enough for one small function. */
const sideBySide = 10

/** Does the same for each, some side by side, and answers in their order. A fault of one is the whole's. */
export async function eachOf<One, Made>(all: One[], make: (one: One) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  let next = 0
  const worker = async () => {
    for (let place = next++; place < all.length; place = next++) made[place] = await make(all[place] as One)
  }
  await Promise.all(Array.from({ length: Math.min(sideBySide, all.length) }, worker))
  return made
}
