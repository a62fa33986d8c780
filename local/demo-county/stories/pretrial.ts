/**
 * What happens again and again between a case manager of Pretrial Services and the people they serve. The script's
 * day is the day it is about: the hearing, the interview, the check-in.
 */
export const pretrialStories = {
  intake: `
    0 10:12 > Hi {name}, this is {staff} with Harbor County Pretrial Services. You can text me here about court, check-ins or anything you need help with.
    0 10:15 > This number only gets texts. To talk, call (801) 555-0101 and ask for me.
    0 11:40 < Hi {staff} thanks, got it. Saving your number`,

  court: `
    -10 10:04 > Hi {name}, your court date is {date} at {hour}, Room {room}, 450 Harbor St. Please bring your ID.
    -10 12:31 < ok I'll be there
    -1 15:05 > Reminder: court is {when} at {hour}, Room {room}. Plan about 20 minutes for security. Do you have a way to get there?
    -1 15:22 < yes my cousin is driving me
    0 16:02 < all done. judge said same conditions
    0 16:10 > Thanks for letting me know, and well done for being there. I'll text you the next date when it's set.`,

  courtByBus: `
    -9 09:30 > Hi {name}, you have court on {date} at {hour} in Room {room}. Can you make it?
    -9 18:47 < I can but I don't have a ride
    -8 08:55 > I can leave two bus passes for you at our front desk. Route 9 stops right in front of the courthouse.
    -8 09:20 < that would help a lot thank you
    -2 16:40 < picked up the passes
    -1 14:30 > Great. Court is {when} at {hour}, Room {room}. Good luck, and text me after.
    0 13:15 < went good, I signed everything`,

  courtMoved: `
    -8 11:02 > Hi {name}, the court moved your hearing. The new date is {date} at {hour}, Room {room}. You do not need to come on the old date.
    -8 11:30 < so not this week?
    -8 11:33 > Right, not this week. {date} is the only one you need to remember. I'll remind you the day before.
    -8 11:35 < 👍
    -1 15:30 > Your hearing is {when} at {hour}, Room {room}.
    -1 17:02 < Thx I have it in my calendar`,

  checkIn: `
    -1 09:10 > Hi {name}, your check-in is {when} at {hour}. Is that still OK?
    -1 09:48 < yes
    0 10:50 > Good to see you today. You're on track with everything.
    0 11:05 < thank you it feels good to hear`,

  checkInByPhone: `
    -2 13:20 > Hi {name}, would a phone check-in on {weekday} at {hour} work for you? You don't have to come in.
    -2 13:34 < yes phone is better, I work that day
    0 10:41 > Thanks for the call. Same again in two weeks?
    0 12:15 < Sounds good`,

  missed: `
    -1 14:00 > Hi {name}, see you {when} at {hour} for your check-in.
    0 15:10 > We missed you today, {name}. I hope you're OK. Text me when you can and we'll find another time.
    1 08:20 < im so sorry, my phone died and I had no minutes
    1 08:44 > Thanks for telling me. Could you come by today at 2 or tomorrow at 10?
    1 08:51 < today at 2 works
    1 15:02 > Thanks for coming in. It's all squared away.`,

  bus: `
    -2 12:10 < Hi is it possible to get another bus pass? Mine runs out this week
    -2 12:45 > Yes. I'll have a monthly pass at the front desk from {weekday}. Just give your name.
    0 16:20 < Got it, thank you!`,

  interview: `
    -4 17:38 < I have a job interview {when} at {hour} but that's when I'm supposed to check in
    -4 17:45 > Congratulations! Go to the interview. We can move your check-in to the day after.
    -4 17:46 < really? thank you
    1 09:25 > How did it go?
    1 09:31 < good I think! they said they'd call
    5 12:05 < I GOT IT. start monday
    5 12:11 > That's wonderful news, {name}. Send me your schedule when you have it and we'll plan around it.`,

  workLetter: `
    0 08:40 < my boss needs a letter that I have court so it's not counted against me
    0 09:15 > I can write that. Who should it be addressed to?
    0 09:22 < HR at Wasatch Bakery. just says to whom it may concern
    0 11:30 > It's ready at the front desk, or I can mail it to you.
    0 11:34 < I'll pick it up after my shift`,

  housing: `
    -3 10:20 > Hi {name}, the transitional housing program has an opening. Would you like me to send your application?
    -3 10:23 < YES please
    -2 14:02 > Sent. They'd like to meet you {weekday} at {hour}. Bring your ID and one pay stub.
    0 14:40 < they said I can move in on the first!!
    0 14:52 > I'm so glad to hear it. Text me the new address when you have it so your court mail reaches you.
    6 18:10 < all moved in. it's quiet here, my kids love it`,

  childcare: `
    -1 16:05 < the babysitter cancelled for {weekday}, can I bring my daughter to the check-in?
    -1 16:18 > Of course. There are toys and crayons in the waiting room.
    0 12:01 < she wants to know if she can come back lol
    0 12:10 > Any time!`,

  identification: `
    -6 13:15 > Hi {name}, to start the class you'll need a state ID. Do you still have yours?
    -6 13:40 < no it was in my wallet that got stolen
    -5 10:05 > OK. The DMV on State St replaces it for $23, and we have a voucher that covers it. Want one?
    -5 10:12 < yes please
    0 15:32 < got my ID today. picture is terrible
    0 15:40 > They always are. Nice work!`,

  class: `
    -5 09:00 > Your first class is {date} at {hour}, 2nd floor at the Learning Center. It's six weeks, once a week.
    -5 09:14 < ok. is it ok if I come straight from work in my uniform
    -5 09:20 > Absolutely.
    0 19:45 < class was actually ok
    20 10:00 > Only two classes to go, {name}. You haven't missed one.
    29 20:05 < finished!!! they gave us a certificate
    30 08:50 > Congratulations! Please bring it or send it in so I can give the court a copy.`,

  treatment: `
    -4 11:11 > Hi {name}, Behavioral Health can see you {date} at {hour}. They're at 220 Harbor St, side entrance. Should I confirm it?
    -4 11:52 < yes I want to try it
    -4 11:58 > Confirmed. What you talk about there stays with them; I only hear whether you went.
    0 15:21 < I went. it helped to talk to someone`,

  newAddress: `
    0 09:05 < I moved in with my sister so my address changed
    0 09:21 > Thanks for telling me. I'll call you at 11 to write it down, so it isn't in a text.
    0 11:20 > All updated. Court mail will go to the new place.`,

  payments: `
    0 13:02 < I can't pay the whole fee this month, got my hours cut
    0 13:30 > Thanks for saying so early. You can ask for a payment plan; I have the one-page form here.
    0 13:35 < how much would it be
    0 13:41 > Most people pay $20 to $40 a month. The clerk decides, and they're usually quick.
    5 10:15 < approved, 25 a month. thanks for helping me with that`,

  sick: `
    0 07:52 < I have the flu and a fever, can't come today
    0 08:20 > Please rest. Let's make it a phone check-in on {weekday+2} at {hour} instead.
    0 08:24 < thank you 🙏
    2 10:45 > Glad you're feeling better.`,

  closed: `
    -1 10:00 > Hi {name}, last one: court is {when} at {hour}, Room {room}.
    0 15:44 < case is closed!! done!!!
    0 15:58 > Congratulations, {name}. You worked hard for this. If you need anything later, our front desk can point you the right way.
    0 16:03 < thank you for everything. you were always straight with me`,
} as const
