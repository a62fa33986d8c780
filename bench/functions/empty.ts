/** Nothing at all: what a cold start costs by itself. */
export const handler = async () => ({ statusCode: 204, body: '' })
