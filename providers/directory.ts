import type { Directory } from '../core/ports.ts'

/**
 * Accounts of the county's Cognito user pool. The client is loaded when first needed, which is seldom. Somebody whom
 * the pool does not know is signed out already; every other refusal is thrown.
 */
export function openDirectory(userPoolId: string): Directory {
  return {
    async signOutEverywhere(email) {
      const cognito = await import('@aws-sdk/client-cognito-identity-provider')
      const client = new cognito.CognitoIdentityProviderClient({ maxAttempts: 4 })
      try {
        await client.send(
          new cognito.AdminUserGlobalSignOutCommand({ UserPoolId: userPoolId, Username: email }),
        )
      } catch (fault) {
        if (!(fault instanceof cognito.UserNotFoundException)) throw fault
      } finally {
        client.destroy()
      }
    },
  }
}
