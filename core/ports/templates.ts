/** Templates, their versions by language and how often they are used. */
export type TemplateStore = object
