"""English templates that need little: they carry briefs with few facts, and fill long lists."""

SPARE = """
brand | {N}, at a glance | w:0.5
brand | {B} at a glance | w:0.4
brand | Get closer to {N} | w:0.3
brand | Introducing {N} | w:0.5
brand | Hello, {N} | w:0.5 warm playful
brand | Here's {N} | w:0.5
brand | Here's {B} | w:0.4
brand | {P}? Here's {B} | w:0.6
brand | {P}? {B}. | w:0.5
brand | {B} does {Pm} | w:0.5 x:real_estate,events,nonprofit
brand | {P}, meet {B} | w:0.4
brand | {B} has {Pa} | w:0.5
brand | {P}, from {B} to you | w:0.5 warm
brand | Choose {B} | w:0.4
brand | Start with {B} | w:0.5
brand | {N} is here | w:0.3
how_to | {B}: where to start | w:0.5
how_to | Getting to know {N} | w:0.5
how_to | A quick look at {N} | w:0.5
how_to | How to find {B} | w:0.4 o:store_visits
how_to | How to find out more | w:0.3
how_to | Start here: {P} | w:0.6
how_to | What to ask about {Pm} | w:0.5 o:leads,signups
curiosity | What is {N}? | w:0.7
curiosity | What's {N}? Take a look | w:0.6
curiosity | Heard of {B}? | w:0.7
curiosity | Heard of {N}? Take a look | w:0.5
curiosity | {N}: see for yourself | w:0.7
curiosity | {P}: see for yourself | w:0.6
curiosity | Look closer: {P} | w:0.5
curiosity | {B}, up close | w:0.5
curiosity | {P}, up close | w:0.5
question | Seen {N} yet? | w:0.6
question | Met {B} yet? | w:0.6
question | New to {B}? | w:0.6
question | {P} on your mind? | w:0.7
question | {P} on your list? | w:0.7 x:insurance,nonprofit,health,pharma
question | What would you ask {B}? | w:0.4 o:leads,signups
question | Time for {Pa}? | w:0.8
question | Questions about {Pm}? | w:0.8
question | Still looking for {Pa}? | w:0.6
question | Comparing {Pp}? | w:0.7
question | Comparing {Pm}? Try {B}. | w:0.6
contrast | Comparing? See {B} | w:0.5
contrast | Compare {Pm} | w:0.4
contrast | Compare, then see {B} | w:0.4
audience | {P} for you | w:0.4
audience | You and {N} | w:0.3 warm playful
local | {B} {K} | w:0.5
local | Now see {B} {K} | w:0.2
offer | {M}? See {B} | w:0.5
benefit | {M}. | w:0.5
benefit | {B}. {M}. | w:0.8
benefit | {B}: {M} | w:0.8
question | Why {B}? {M}. | w:0.7
curiosity | Worth a look: {M} | w:0.7
curiosity | Worth a look: {N} | w:0.6
curiosity | Worth a look: {P} | w:0.6
benefit | Yes: {M} | w:0.5
brand | {B}, in brief | w:0.5
brand | {B}, your way | w:0.4
brand | See {B} for {Pm} | w:0.55
brand | {Pm}? See {B} | w:0.5
brand | Over to {B} | w:0.3
brand | A word from {B} | w:0.5
brand | The {B} site | w:0.2
brand | All about {B} | w:0.5
brand | More about {B} | w:0.5
brand | More from {B} | w:0.4
brand | At {B}: {F} | w:0.55
how_to | How to choose: {FW} | w:0.55
how_to | Step one: meet {B} | w:0.5
how_to | Find your {P} | w:0.55
how_to | Finding {Pa} | w:0.4
how_to | Choosing {Pa} | w:0.4
how_to | Make sense of {Pm} | w:0.5
question | Got questions? Ask {B} | w:0.5 o:leads,signups,sales
question | Curious? See {B} | w:0.5
question | {B}? {F}. | w:0.4
question | Looking? See {B} | w:0.3
curiosity | {P}: what's in it? | w:0.3 v:food,beauty
curiosity | {P}: take a look | w:0.5
curiosity | {N}: take a look | w:0.5
curiosity | {M}: see how | w:0.4
curiosity | Look again: {F} | w:0.4
audience | Is {N} for you? | w:0.55
audience | Is {B} for you? | w:0.5
contrast | {Pm}, {B} style | w:0.4 playful
contrast | Put {B} on your list | w:0.4
"""
