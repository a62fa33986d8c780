// Lambda hands a function its credentials in the environment. What the SDK would bring for laptops (profiles, single
// sign-on, instance metadata) is 100 kB that no function ever runs.
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'
