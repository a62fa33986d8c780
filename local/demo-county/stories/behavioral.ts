/** What passes between Behavioral Health and the people it serves: times and kindness, never what is talked about. */
export const behavioralStories = {
  welcome: `
    0 09:35 > Hi {name}, this is {staff} from Behavioral Health. Text me here about times and places. For anything private, let's talk in person or call (801) 555-0111.
    0 12:02 < Hi {staff}. ok thank you`,

  session: `
    -2 11:00 > Hi {name}, you're down for {weekday} at {hour}. Reply YES to keep it, or tell me what works better.
    -2 11:26 < YES
    0 16:15 > Good to see you today. Same time in two weeks?
    0 16:40 < yes please`,

  sessionMoved: `
    -2 10:22 < can we do a different day, I have to take my mom to the doctor {weekday}
    -2 10:40 > Of course. {weekday+1} at {hour} or {weekday+2} at 2:00 PM?
    -2 10:47 < {weekday+1} is good
    -2 10:50 > Done. See you {weekday+1} at {hour}. I hope your mom is OK.`,

  sessionMissed: `
    0 15:20 > Hi {name}, I had you down for {hour} today and was thinking of you. Shall we find another time?
    0 20:33 < sorry I couldn't get out of bed today
    1 08:45 > Thank you for telling me. No trouble at all. I have {weekday+2} at 11:00 if you'd like it. If it gets heavy before then, 988 answers day and night.
    1 09:10 < {weekday+2} at 11 ok. thanks for not being mad
    2 15:45 > I'm glad you came.`,

  group: `
    -6 13:05 > The Thursday group has an open seat. It's six people, 5:30 to 6:30, with coffee. Would you like to try it once?
    -6 14:20 < do I have to talk?
    -6 14:26 > Not a word, unless you feel like it.
    -6 14:31 < ok I'll try it
    1 09:15 < it was nice. I'll go again
    1 09:30 > I'm happy to hear that, {name}.`,

  refill: `
    0 08:30 < the pharmacy says there's no refill left
    0 08:52 > I've asked the nurse. She'll send it before noon.
    0 12:20 > It's at the pharmacy now.
    0 17:41 < picked it up, thanks`,

  renewal: `
    -5 10:10 > Hi {name}, your Medicaid renewal is due {date}. Do you want to fill it in together?
    -5 10:55 < yes the form is confusing
    -3 15:00 > Tomorrow at {hour} in my office? Bring the letter and a pay stub if you have one.
    -3 15:04 < ok
    6 11:11 < got the letter, I'm approved for the year!`,

  goodWeek: `
    0 17:20 < just wanted to say this was a good week. first one in a while
    1 08:40 > Thank you for telling me, {name}. That made my morning.`,

  finished: `
    -1 10:05 > Hi {name}, {when} is our last session. I've enjoyed working with you.
    0 16:55 < thank you for everything. I have my list on the fridge
    0 17:05 > The door stays open. The front desk is (801) 555-0112 if you ever want to come back.`,
} as const
