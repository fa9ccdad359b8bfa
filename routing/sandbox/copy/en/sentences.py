"""English openers and calls to action for sentence slots."""

OPENERS = """
brand | {P} from {B}. | many
brand | Meet {N}. |
brand | {B}: {P}. | w:0.8
brand | This is {B}. | w:0.7
* | {F}. | many w:1.2
benefit | {P} with {NPa}. | many w:1.2
benefit | {P} with {NPa} and {NPa}. | many w:1.2
benefit | {P} from {B}, with {NPa}. | many w:1.1
benefit | {B} gives you {NPa}. | w:0.9
benefit | {N} {V3}. | w:1.1
benefit | {Ps} that {V3}. | w:1.2
benefit | {Pp} that {VS}. | w:1.2
benefit | {ADJ} {P}. | w:1.0
benefit | {V}. | w:1.0
benefit | {M}. | many w:1.2
benefit | {M} at {B}. | w:1.0
contrast | {P} without {X}. | w:1.1
contrast | {NEG}, just {Pm}. | w:1.0
contrast | {X}? Not with {B}. | w:1.0
pain | Tired of {X}? {B} has {NPa}. | w:0.9
pain | Tired of {X}? Try {B}. | w:1.0
pain | Had enough of {X}? | w:0.8
question | Looking for {Pa}? | many w:1.0
question | Looking for {Pa}? {B} has {NPa}. | w:1.0
question | Need {Pa}? | w:0.9
question | Want {NPf}? | w:0.9
question | Why {B}? | many w:0.9
question | Choosing {Pa}? | w:0.8
question | Thinking about {Pa}? | w:0.8
price | {P}: {PR}. | many w:1.1
price | {P} for {PRS}. | w:1.1
price | {PR} at {B}. | w:0.9
price | {PR}. | w:1.0
social | {R}. | w:1.1
social | {P}, {R}. | w:0.9
social | {S}. | w:1.0
social | Join {SJ}. | w:1.0
proof | {C}. | w:1.0
proof | {G}. | w:1.0
proof | {B}: {C}. | w:0.8
urgency | {U}. | many w:1.1
urgency | {P}: {U}. | w:1.0
offer | {OC}. | w:1.0
offer | {OC} at {B}. | w:1.0
offer | {B}: {OC}. | w:0.9
speed | {SP}. | w:1.0
speed | {P}: {SP}. | w:0.9
audience | For {A}: {P}. | w:1.1
audience | {P} for {A}. | w:1.1
audience | {A}, meet {B}. | w:0.9
local | {P} {L}. | w:1.0
local | {P} {K}. | w:0.8
local | {PL}. | w:1.0
how_to | How to {KV}: start with {B}. | w:0.9
how_to | Here is how {B} does it: {FW}. | w:0.8 x:food,nonprofit
how_to | Where to start with {Pm}? With {B}. | w:0.7
how_to | Getting to know {N}. | w:0.5
brand | Get to know {N}. | w:0.7
brand | Discover {N}. | w:0.7
brand | Introducing {N}. | w:0.5
brand | Say hello to {B}. | w:0.8 warm playful
curiosity | What is {N}? | w:0.7
curiosity | Heard of {B}? | w:0.7
curiosity | Curious about {Pa}? | w:0.8
question | Met {B} yet? | w:0.6
question | Time for {Pa}? | w:0.7
question | New to {B}? | w:0.6
how_to | Start with {NPf}. | w:0.8
curiosity | Worth knowing: {F}. | w:0.9
curiosity | A closer look at {Pm}. | w:0.8
curiosity | In short: {F}. | w:0.8 plain businesslike
curiosity | Good to know: {F}. | w:0.8 warm calm
curiosity | Fun fact: {F}. | w:0.8 playful
"""

CLOSERS: dict[str, tuple[str, ...]] = {
    "sales": ("See it at {B}.", "Take a look at {B}.", "Take a closer look."),
    "leads": ("Talk to {B}.", "Ask {B} for the details.", "Get in touch with {B}."),
    "signups": ("Get started with {B}.", "Sign up with {B}."),
    "installs": ("Get {B}.", "Have a go."),
    "store_visits": ("Come and see us.", "Drop by.", "See you there."),
    "awareness": ("Find out more from {B}.", "Get the details."),
    "clicks": ("See how it works.", "Read the details."),
    "": ("Find out more.", "See the details.", "More at {B}."),
}
