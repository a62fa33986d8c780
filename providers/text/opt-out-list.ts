import {
  type PinpointSMSVoiceV2Client,
  paginateDescribeOptedOutNumbers,
} from '@aws-sdk/client-pinpoint-sms-voice-v2'
import type { OptOutList } from '../../core/ports.ts'

/** Whom the service will not text for a department: its own list, a hundred numbers a request. */
export function openOptOutList(service: PinpointSMSVoiceV2Client): OptOutList {
  return {
    async of(department) {
      const listed: string[] = []
      const pages = paginateDescribeOptedOutNumbers(
        { client: service, pageSize: 100 },
        { OptOutListName: department.optOutList },
      )
      for await (const page of pages) {
        for (const { OptedOutNumber } of page.OptedOutNumbers ?? [])
          if (OptedOutNumber) listed.push(OptedOutNumber)
      }
      return listed
    },
  }
}
