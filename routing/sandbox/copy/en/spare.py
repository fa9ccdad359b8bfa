"""English templates that need little: they carry briefs with few facts, and fill long lists."""

SPARE = """
question | Thinking about {Pw}? Try {B}. | w:0.5 g:ask x:nonprofit,public_sector
question | Thinking about {Pw}? | w:0.5 x:nonprofit,public_sector
question | Still looking for {Pw}? | w:0.5 x:nonprofit,public_sector
question | Choosing {Pw}? | w:0.4 x:nonprofit,public_sector,gaming
question | In the market for {Pw}? | w:0.5 v:automotive,real_estate,finance,insurance
question | Shopping for {Pw}? | w:0.5 v:retail,beauty,home
question | Ready for {Pw}? | w:0.5 v:gaming,events,travel,food,education
question | Who would you take? | w:0.4 v:events
question | Questions about {Pm}? | w:0.5 x:food,gaming,retail,beauty,home
question | Questions about {Pm}? Ask {B}. | w:0.5 o:leads,signups,sales x:food,gaming,retail,beauty,home
question | Comparing {Pp}? Look at {B}. | w:0.5 x:nonprofit
question | Comparing {Pm}? | w:0.5 x:nonprofit
question | Time for {Pw}? | x:nonprofit,pharma,health,insurance w:0.45 g:timefor
question | Have you tried {N}? | w:0.5 v:food,beauty,gaming,home g:greet
question | Have you met {B}? | w:0.2 g:who
question | New to {B}? | w:0.3 g:who
question | What would you ask {B}? | w:0.3 o:leads,signups
question | How do you choose {Pw}? | w:0.5 x:nonprofit,public_sector,gaming,pharma
question | What makes good {Pm}? | w:0.4 x:nonprofit,insurance,pharma,health
question | Who do you trust with {Pm}? | w:0.4 v:b2b_services,saas,finance,health
how_to | Choosing {Pw}? Start with {B} | w:0.5 x:nonprofit,public_sector,gaming,pharma
how_to | How to compare {Pp} | w:0.5 x:nonprofit,gaming,pharma
how_to | How to compare {Pm} | w:0.4 x:nonprofit,gaming,pharma
how_to | Where to find {Pw} | w:0.5 x:nonprofit
how_to | Where to find {Pw}: {B} | w:0.5 x:nonprofit g:name
how_to | Where to get {PN} | w:0.4 v:food,beauty,pharma,gaming
how_to | How to start with {Pm} | w:0.4 o:leads,signups
how_to | What to ask about {Pm} | w:0.5 o:leads,signups
how_to | Getting started with {N} | w:0.5 o:leads,signups,installs g:greet
how_to | How to get the most from {Pm} | w:0.4 x:nonprofit,insurance,pharma
how_to | Planning {Pw}? | w:0.4 v:travel,b2b_services,events
how_to | Planning {Pp}? | w:0.5 v:b2b_services
curiosity | A closer look at {Pm} | w:0.5
curiosity | A closer look at {N} | w:0.3 g:who
curiosity | What is {N}? | w:0.3 g:who
curiosity | {Pm}, explained | w:0.5 v:saas,finance,insurance,energy,health
curiosity | What to know about {Pm} | w:0.5
curiosity | Heard of {B}? | w:0.2 g:who
curiosity | See {Pm} from {B} | w:0.4
curiosity | See {Pm} at {B} | w:0.5
curiosity | Take a look at {Pm} | w:0.4
contrast | Compare {Pm} with {B} | w:0.5 x:nonprofit
contrast | Compare {Pp} before you choose | w:0.5 x:nonprofit
contrast | Plenty of {Pp}. One {B}. | w:0.5 x:events,nonprofit
contrast | One more name to compare: {B} | w:0.4 plain businesslike x:nonprofit,public_sector
contrast | Before you choose, see {B} | w:0.5 x:nonprofit
audience | {A}: talk to {B} | w:0.5 o:leads,signups
audience | {A}, take a look at {B} | w:0.5
audience | {P}: for {A} | w:0.3 g:foraud
audience | {B}, for {A} | w:0.35 g:foraud
local | {B} {K} | w:0.4 g:country
brand | {B}: {P} | w:0.4 g:name
brand | {N}: {P} | w:0.4 g:name
brand | {B} {P} | w:0.5
brand | {P}, from {B} to you | w:0.4 warm
brand | {P}? {B}. | w:0.4
brand | {P} at {B} | w:0.55
brand | Find your {P} at {B} | w:0.55 v:retail,home,beauty,travel,education,insurance,saas,finance,telecom
brand | Find your {P} | w:0.4 v:retail,home,beauty,travel,education,insurance,saas,finance,telecom
brand | Choose {B} for {Pm} | w:0.5 x:nonprofit
brand | Ask {B} about {Pm} | w:0.5 o:leads,signups,sales x:food,gaming
brand | Ask for {N} | w:0.5 v:pharma
brand | Look for {N} | w:0.5 v:pharma
brand | Introducing {N} | w:0.25 g:greet
brand | Discover {N} | w:0.2 g:greet
brand | Explore {N} | w:0.3 v:gaming,travel g:greet
brand | Start with {B} | w:0.3 g:greet
brand | Get to know {B} | w:0.3 g:greet
brand | Your {P}, from {B} | w:0.5 x:nonprofit,public_sector,events
offer | {M}? See {B} | w:0.4
benefit | {B}: {M} | w:0.55 g:name
question | Why {B}? {M}. | w:0.5
benefit | {M}, from {B} | w:0.5
benefit | {NPP} | w:0.3
benefit | {N}, with {NPa} | w:0.5
* | {P}. {F}. | many w:0.3
# What can be said truly of a trade
brand | Get a quote from {B} | w:0.55 v:insurance
brand | Get your {P} quote | w:0.55 v:insurance
brand | Ask {B} for a quote | w:0.5 v:insurance,energy
question | What does {Pm} cover? | w:0.55 v:insurance
question | Need a {P} quote? | w:0.5 v:insurance
how_to | How to get a quote from {B} | w:0.5 v:insurance
how_to | How to compare cover | w:0.5 v:insurance
contrast | Compare cover, then decide | w:0.5 v:insurance
contrast | Compare your cover with {B} | w:0.5 v:insurance
audience | Cover for your next trip | w:0.3 v:travel
brand | Ask your pharmacist | w:0.55 v:pharma
brand | Ask your pharmacist about {N} | w:0.55 v:pharma
brand | Ask for {N} by name | w:0.55 v:pharma
brand | {N}: ask your pharmacist | w:0.5 v:pharma
question | Is {N} right for you? | v:pharma,health,finance,saas,energy w:0.5 g:suit
question | What can your pharmacist tell you? | w:0.5 v:pharma
question | Have you asked your pharmacist? | w:0.5 v:pharma
how_to | Where to ask about {N} | w:0.5 v:pharma
how_to | Where to find {N} | w:0.5 v:pharma,food,beauty,events
how_to | How to use {N}: read the label | w:0.5 v:pharma
how_to | Read the label, ask your pharmacist | w:0.5 v:pharma
audience | {A}: ask about {N} | w:0.5 v:pharma,health
local | {N} {K} | w:0.4 g:country
question | Could {N} suit you? | v:pharma,finance,insurance,energy,telecom,saas w:0.4 g:suit
question | How does {N} work? | v:finance,saas,energy,telecom,education,health w:0.5 g:suit
question | Questions? Ask {B}. | w:0.5 x:food,gaming,retail,beauty,home,pharma
brand | Visit {B} online | w:0.45 g:greet
brand | Learn more at {B} | w:0.5 g:greet
brand | Find out more from {B} | w:0.45 g:greet
how_to | Compare {P} quotes | w:0.55 v:insurance
brand | Start your quote | w:0.5 v:insurance
brand | Start your quote at {B} | w:0.5 v:insurance
brand | Your quote starts here | w:0.45 v:insurance
question | Ready for a quote? | w:0.5 v:insurance
question | Want a quote from {B}? | w:0.5 v:insurance
how_to | See what's covered | w:0.5 v:insurance
how_to | Check what your cover includes | w:0.5 v:insurance
question | What does your cover include? | w:0.5 v:insurance
question | Are you covered? Ask {B}. | w:0.5 v:insurance
brand | Pick up {N} | w:0.5 v:pharma
audience | New to {N}? Ask your pharmacist. | w:0.5 v:pharma
question | Thinking of {N}? Ask first. | w:0.5 v:pharma
how_to | How to choose: ask your pharmacist | w:0.5 v:pharma
how_to | Before you buy, read the label | w:0.5 v:pharma
how_to | Always read the label | w:0.55 v:pharma
brand | Save with {B} | w:0.55 v:finance
brand | Put your savings with {B} | w:0.4 v:finance
brand | Ask about {N} | w:0.5 v:finance,saas,energy,telecom,health,education,automotive
brand | Ask us about {Pm} | w:0.5 x:food,gaming,retail,beauty,nonprofit
brand | {Pm} with {B} | w:0.55 v:finance,insurance,telecom,energy,saas,education,health
brand | {B}, for {Pm} | w:0.5 x:nonprofit
brand | Read about {N} | w:0.4 v:finance,saas,energy,pharma,health,telecom
brand | See the {P} at {B} | w:0.55 v:automotive,home,retail n:s
brand | See the {P} | w:0.5 v:automotive n:s
brand | Ask {B} about the {P} | w:0.55 v:automotive n:s
brand | Visit {B} | w:0.4 v:automotive,retail g:greet
question | Time to look at {Pm}? | w:0.5 v:finance,insurance,telecom,energy,saas
question | Looking at {Pm}? See {B}. | w:0.5 x:nonprofit,gaming
question | Reviewing your {P}? | w:0.5 v:finance,insurance,telecom,energy,saas,b2b_services
question | Renewing your {P}? | w:0.5 v:insurance,telecom,energy
question | Is it time to review your {P}? | w:0.5 v:finance,insurance,telecom,energy,b2b_services
question | Switching {Pm}? | w:0.4 v:energy,telecom
question | Happy with your {P}? | w:0.5 v:finance,insurance,telecom,energy,saas,b2b_services
question | Who does your {Pm}? | w:0.4 v:b2b_services
how_to | How to review your {P} | w:0.5 v:finance,insurance,telecom,energy,b2b_services
how_to | How to prepare for {Pp} | w:0.5 v:b2b_services
how_to | What to look for in {Pm} | w:0.5 x:nonprofit,gaming,events
how_to | {Pm}: where to start | w:0.5 v:finance,insurance,saas,b2b_services,health g:label
contrast | Compare {Pp} at {B} | w:0.5 x:nonprofit,pharma
contrast | Weigh up {Pm} | w:0.4 v:finance,insurance
contrast | Weigh it up, then ask {B} | w:0.5 v:finance,insurance,b2b_services,saas,automotive
contrast | Take your time. Then ask {B}. | v:finance,insurance,saas,energy,telecom w:0.4 g:compare
curiosity | What would {Pp} show you? | w:0.55 v:b2b_services
curiosity | What can {Pp} tell you? | w:0.55 v:b2b_services
curiosity | Who reads your {Pp}? | w:0.5 v:b2b_services
audience | {Pm} for {A} | w:0.5 g:foraud
audience | {A}: compare {Pm} | w:0.5 x:nonprofit,pharma
audience | {A}, let's talk {Pm} | w:0.55 v:b2b_services,saas
audience | {Pm}, for {A} who check | w:0.4 v:b2b_services
audience | Questions {A} ask about {Pm} | w:0.5 v:b2b_services,saas,finance
audience | What {A} ask about {Pm} | w:0.5 v:b2b_services,saas,finance,energy
price | See what {PU} gets you | w:0.5 g:plainprice
price | Compare on price: {PU} | w:0.5 g:plainprice
price | {PU}. Ask {B}. | w:0.5 v:telecom,automotive,saas,energy
price | Now at {B}: {PR} | w:0.4
price | {PR} from {B} | w:0.55
brand | Come and see the {P} | w:0.5 v:automotive n:s
brand | Drive the {P} | w:0.5 v:automotive n:s
question | Driven the {P} yet? | w:0.5 v:automotive n:s
question | Seen the {P} yet? | w:0.5 v:automotive n:s
question | How much data do you use? | w:0.55 v:telecom
question | Is your plan still the right one? | w:0.55 v:telecom
how_to | Check what you pay each month | w:0.55 v:telecom
how_to | How to pick a plan that fits | w:0.55 v:telecom
contrast | Compare it with what you pay now | w:0.55 v:telecom,energy
question | What do you pay at the moment? | w:0.52 v:telecom,energy,insurance
how_to | Check the terms, then decide | w:0.55 v:finance
how_to | Read the terms before you choose | w:0.52 v:finance,insurance
question | What do the terms say? Ask {B}. | w:0.52 v:finance,insurance
how_to | Not sure? Ask your doctor first | w:0.55 v:health
question | What would your doctor say? | w:0.5 v:health
# The product alone
brand | {P} | w:0.4 g:bare
brand | Meet the {HS} | w:0.45
brand | See the {HS} | w:0.45
how_to | How to find {Pw} | w:0.5 x:nonprofit
how_to | How to find a good {HS} | w:0.45 x:nonprofit,pharma
question | What makes a good {HS}? | w:0.5 x:nonprofit,pharma
question | Which {HS} is for you? | w:0.5 x:nonprofit,pharma
contrast | Not just any {HS} | x:nonprofit,pharma w:0.35 g:bare
how_to | First, find a good {HS} | w:0.4 x:nonprofit,pharma
"""
