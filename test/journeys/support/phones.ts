import type { ProductWorld } from '../../support/world.ts'

/** How often the phone has got a text of exactly these words. */
export async function copiesOn(product: ProductWorld, number: string, words: string): Promise<number> {
  const texts = await product.phone(number).texts()
  return texts.filter(({ direction, body }) => direction === 'received' && body === words).length
}
