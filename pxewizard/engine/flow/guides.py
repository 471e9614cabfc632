"""What each step does and why, for whoever is new; an article's own words come from its `Wording`."""

from __future__ import annotations

from typing import Final

from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.state import Flow
from pxewizard.engine.frame import Guide, Step

_MOST_TERMS: Final = 5

_WHY: Final = {
    Step.SERVERS: tr(
        "Name the server whose computers do not start from the network. The wizard then reads a few"
        " registry values there and on the servers that belong to it, and compares them."
    ),
    Step.EXAMINE: tr(
        "Each server is asked for what the article needs. One that does not answer does not stop the others."
    ),
    Step.COMPARE: tr(
        "What was read is laid side by side. Each finding names the readings that it rests on."
    ),
    Step.REVIEW: tr(
        "Each change is shown with its server, its place, and what it holds before and after. What is"
        " not shown here is not changed."
    ),
    Step.APPLY: tr(
        "Before each step the place is read again. If it does not read what was shown, it is left alone."
    ),
    Step.RESULT: tr(
        "What was written or taken back was read again. What is left can only be done by hand, in the"
        " console or at a computer."
    ),
    Step.OTHERS: tr(
        "The same fault often has struck other servers. Each is held against the same management point"
        " and site database. Those that simply lack the value can be mended together."
    ),
}
_CANNOT: Final = {
    Step.SERVERS: tr(
        "Nothing is written in this step. Servers are contacted when you name them, not at start."
    ),
    Step.EXAMINE: tr("Nothing is written in this step."),
    Step.COMPARE: tr("Nothing is written in this step. Databases and logs are only read."),
    Step.REVIEW: tr("Nothing is written until the button is pressed. Enter does not press it."),
    Step.APPLY: tr("A key is never created, and a value in an unknown form is never overwritten."),
    Step.RESULT: tr("Whether a computer boots is not known until one has been started."),
    Step.OTHERS: tr(
        "Nothing is written before you confirm the servers by name. Where a decision is needed, a server"
        " is examined by itself."
    ),
}


def guide(flow: Flow) -> Guide:
    """Return the explanation of this step."""
    known = flow.known or flow.articles[0]
    step = flow.step
    why: Text = dict(known.wording.why).get(int(step), _WHY[step])
    terms = tuple((one.word, one.means) for one in known.wording.terms if step in one.steps)
    return Guide(why, terms[:_MOST_TERMS], _CANNOT[step])
