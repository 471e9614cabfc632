"""The help: a page for each step, the words, the keyboard. Articles bring their own words."""

from __future__ import annotations

from typing import Final

from pxewizard.core.late import dataclass
from pxewizard.core.words import Text, tr
from pxewizard.engine.flow.pieces import KnownArticle
from pxewizard.engine.flow.rail import NAMES
from pxewizard.engine.frame import Step


@dataclass(frozen=True)
class HelpPage:
    """Paragraphs, then pairs of a word and what it means."""

    title: Text
    says: tuple[Text, ...] = ()
    pairs: tuple[tuple[Text, Text], ...] = ()


def pages(articles: tuple[KnownArticle, ...]) -> tuple[HelpPage, ...]:
    """Return every page; those of the steps come first, in their order."""
    steps = tuple(HelpPage(NAMES[step], _STEPS[step]) for step in Step)
    return (*steps, *map(_article, articles), _LOGS, _words(articles), _KEYBOARD, _SAFETY)


_STEPS: Final[dict[Step, tuple[Text, ...]]] = {
    Step.SERVERS: (
        tr(
            "Type the name of the server whose computers do not start from the network, as you would type"
            " it elsewhere: dp01, or dp01.contoso.com. As soon as you leave the field, the server is asked"
            " what it is, and names the servers that belong to it."
        ),
        tr(
            "What was found is filled in, and below each field stands where it was found. Change it if it"
            " is not the right one. What you have typed yourself is never replaced."
        ),
        tr(
            "A server that listens elsewhere is named with its address: http://dp01:5985,"
            " https://dp01:5986, or dp01.contoso.com=https://10.0.0.5:5986. The database is named as"
            " server/database, with a port or an instance if it has one: sql01:1433/CM_P01."
        ),
        tr(
            "The servers are asked with the account that is logged on here. Another account for each role"
            " is typed as DOMAIN\\user or user@domain. Its password is kept until the window is closed,"
            " unless you have it saved in this computer's credential store."
        ),
        tr(
            "Practise opens a simulated site with a fault in it. Every page works as on real servers, and"
            " nothing leaves this program."
        ),
        tr(
            "If an earlier change was interrupted, it stands here first. Check only reads. Finish carries"
            " out what was approved and is still right. Undo puts back what was there before."
        ),
    ),
    Step.EXAMINE: (
        tr(
            "Each server is asked for what the article needs, and each answer appears as it arrives. A"
            " server that does not answer stops no other one."
        ),
        tr(
            "For a server that could not be read, the way to it is tried step by step: name, port,"
            " encryption, sign-in, WinRM, right to the registry. The first step that breaks says who can"
            " mend it, and there is a text to send them."
        ),
        tr(
            "An article may ask what only a person can know. The answer is used in the next examination."
        ),
    ),
    Step.COMPARE: (
        tr(
            "What was read stands side by side, one column a source. Missing is hatched; not read looks"
            " different from missing, and is never taken for it."
        ),
        tr(
            "Each finding is a sentence with the readings that it rests on. The first one that decides is"
            " what the page says on top."
        ),
        tr("If nothing is wrong, the wizard ends here, and nothing can be written."),
    ),
    Step.REVIEW: (
        tr(
            "Each change is shown as it will be carried out: server, place, what it holds before and"
            " after. What is not shown is not changed."
        ),
        tr(
            "The command shown is the same change for a prompt on that server. This program never runs"
            " it; it is there for whoever prefers to do it by hand."
        ),
        tr(
            "A different value that is there already is never written over without a choice of yours. A"
            " risk is taken on by its own tick."
        ),
        tr("Enter does not press the button that writes. Press Space on it, or its access key."),
    ),
    Step.APPLY: (
        tr(
            "Before the first step everything that is about to change is written to disk and read back."
            " Before each step the place is read once more; if it is not as shown, it is left alone."
        ),
        tr(
            "After each step the place is read again and compared: type, count, every item. Cancel ends"
            " the work after the current step."
        ),
        tr(
            "Each line of the journal is on disk before the next thing is done. Whatever happens to this"
            " computer, the next start knows how far it came."
        ),
    ),
    Step.RESULT: (
        tr(
            "The servers were examined again, and the verdict is that of the new examination. What is left"
            " to do by hand stands below as a list."
        ),
        tr(
            "Read now reads the log of the server once, Watch the log goes on reading what is new. Only"
            " records that are newer than the change count as “Verified in the log” and “PXE boot seen”."
        ),
        tr(
            "Save report writes all of it into a file. Redact shows beforehand what is replaced by what,"
            " and how often."
        ),
        tr(
            "Undo puts back what was there before, where nobody has changed it since. It can be done from"
            " here, from History at any later time, and with the files of the undo folder without this"
            " program."
        ),
    ),
    Step.OTHERS: (
        tr(
            "The same fault often has struck other servers of the site. They are only read until you"
            " confirm each by its name."
        ),
        tr(
            "Those that simply lack the value are ticked. One confirmation names each of them, the value"
            " before and after, and who is left out for which reason."
        ),
        tr(
            "One server is written and examined again first, then the others. Stop ends after the current"
            " step, and the first surprise stops the rest. Go on does what is left."
        ),
        tr(
            "Each server has its own backup. Undo all takes back what was written on them, where nobody"
            " has changed it since."
        ),
    ),
}
_LOGS: Final = HelpPage(
    tr("Logs that somebody sent"),
    (
        tr(
            "Files and folders are dropped on the first page, or opened from there. No server is contacted."
            " What the logs show stands on top, and each line of it leads to its record."
        ),
        tr(
            "Errors are red and warnings yellow, as in CMTrace. F8 leads to the next error, Ctrl+C copies"
            " the records, Follow reads what is new."
        ),
    ),
)
_KEYBOARD: Final = HelpPage(
    tr("The keyboard"),
    (tr("Everything can be done without a mouse."),),
    (
        (tr("Tab, Shift+Tab"), tr("The next control, the one before.")),
        (tr("Alt with an underlined letter"), tr("That control, from anywhere on the page.")),
        (tr("Arrow keys"), tr("Along the steps, in a list, in a table, between circles.")),
        (tr("Enter"), tr("Presses the button that has the focus, but never the one that writes.")),
        (tr("Space"), tr("Presses a button, ticks a box.")),
        (tr("Escape"), tr("Shuts a dialog, or the explanations where they lie over the page.")),
        (tr("F1"), tr("This help, at the page of the current step.")),
        (tr("Ctrl+C"), tr("Copies what is marked, or the text of the box that has the focus.")),
    ),
)
_SAFETY: Final = HelpPage(
    tr("What is never done"),
    (
        tr(
            "No server is contacted before you name it, and none is written to before you agree to"
            " it: in step 4, on page 7 by name, or with Finish and Undo of an earlier change."
        ),
        tr("The site database and the logs are only read."),
        tr(
            "A registry key is never created, and a value in an unknown form is never written over."
        ),
        tr("Nothing is sent anywhere else: no report, no count, no look for a newer version."),
        tr("A password stands in no file, no log and no list of processes."),
    ),
)


def _article(known: KnownArticle) -> HelpPage:
    """Return an article in short: its title, where it is, and what it leaves to be done by hand."""
    article = known.article
    heading = tr("Still to do by hand, after the fix:")
    by_hand = (heading, *known.follow_up) if known.follow_up else ()
    where = tr("The whole article: {url}", url=article.url)
    title = tr("KB {number}", number=article.number)
    return HelpPage(title, (article.title, *by_hand, where))


def _words(articles: tuple[KnownArticle, ...]) -> HelpPage:
    """Return every term of every article once."""
    found = {term.word: term.means for known in articles for term in known.wording.terms}
    pairs = sorted(found.items(), key=lambda pair: str(pair[0]).casefold())
    return HelpPage(tr("The words"), (), tuple(pairs))
