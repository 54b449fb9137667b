"""The names of all metrics (namespace ``MarketplaceOrders``), each with its unit, dimensions and meaning.

Every metric has the dimension ``service`` (the function); ``by`` names further sets of dimensions, each a
series of its own that CloudWatch charges for once it has a value. ``docs/observability.md`` repeats this
list; a test compares the two.
"""

from enum import StrEnum
from typing import Self

COUNT, SECONDS, MILLISECONDS, MONEY = "Count", "Seconds", "Milliseconds", "None"
"""CloudWatch's units; it has none for money, whose currency is a dimension."""

UNKNOWN = "unknown"
"""The product of an order whose product nothing has named yet."""

_PRODUCT = ("product",)


def _with_product(*names: str) -> tuple[tuple[str, ...], ...]:
    return (_PRODUCT, *((*_PRODUCT, name) for name in names))


class Metric(StrEnum):
    """One metric per name, with its unit and its further dimensions; the text below it is its meaning."""

    unit: str
    by: tuple[tuple[str, ...], ...]

    def __new__(cls, name: str, unit: str = COUNT, by: tuple[tuple[str, ...], ...] = ()) -> Self:
        """Make the member *name* of *unit*, with a series for each set of dimensions in *by*."""
        member = str.__new__(cls, name)
        member._value_ = name
        member.unit, member.by = unit, by
        return member

    NOTIFICATIONS_RECEIVED = "NotificationsReceived"
    """Messages taken from the notifications queue, also those delivered again."""

    NOTIFICATIONS_IGNORED = "NotificationsIgnored"
    """Events that say that the vendor itself bought something (the `Acceptor` variants)."""

    NOTIFICATIONS_INFORMATIVE = "NotificationsInformative"
    """Events that AWS documents and that change no order, for example reminders of a renewal."""

    NOTIFICATIONS_UNKNOWN = "NotificationsUnknown"
    """Events and messages of a type that we do not know. Look at them: AWS may have added something."""

    NOTIFICATIONS_UNREADABLE = "NotificationsUnreadable"
    """Messages that cannot be read. They end in the dead-letter queue."""

    NOTIFICATIONS_FAILED = "NotificationsFailed"
    """Readable messages whose facts could not be stored this time. The queue delivers them again."""

    NOTIFICATIONS_REPEATED = "NotificationsRepeated"
    """Messages whose fact was already stored: duplicates and second deliveries."""

    FACTS_APPENDED = "FactsAppended", COUNT, _with_product("type", "source")
    """Facts that were added to orders, whatever they came from; `type` is the fact's kind."""

    UNKNOWN_END_STATUS = "UnknownEndStatus"
    """Agreements that ended with a status word that we do not know; their orders are cancelled."""

    ORDERS_LINKED = "OrdersLinked"
    """Orders that the linking function gave to the account that their buyer is linked to."""

    LINKS_SUPERSEDED = "LinksSuperseded"
    """Links that were not spread because a newer one of the same buyer exists."""

    REGISTRATIONS = "Registrations", COUNT, _with_product("outcome")
    """Buyers who came with a token that led to an `order` or a `claim`, or to either once more (`again`)."""

    REGISTRATIONS_REFUSED = "RegistrationsRefused", COUNT, (("outcome",),)
    """Requests to the registration address that were answered with a problem, whose code is the outcome."""

    REGISTRATIONS_UNKNOWN_PRODUCT = "RegistrationsUnknownProduct"
    """Tokens of a product that the catalog does not know. A buyer has paid and cannot set it up."""

    MARKETPLACE_BUSY = "MarketplaceBusy"
    """Registrations that AWS did not answer, retries included. The buyer is asked to try again."""

    LINKS_MADE = "LinksMade", COUNT, _with_product()
    """Sessions that linked a buyer's AWS account to an account, repeat purchases included."""

    BINDS = "Binds", COUNT, _with_product("outcome")
    """Orders `bound` or `scheduled` by a person, bound `by_itself` or `inherited`. See `CommandsRefused`."""

    ORDERS_REBOUND = "OrdersRebound"
    """Orders that operations moved to another target."""

    COMMANDS_REFUSED = "CommandsRefused", COUNT, _with_product("outcome")
    """Commands on orders, most of them to bind, that their state did not allow; the code is the outcome."""

    API_FAILED = "ApiFailed"
    """Requests to the API that met a mistake of ours."""

    DEAD_LETTERS_DISCARDED = "DeadLettersDiscarded"
    """Messages that operations dropped from a dead-letter queue, with a reason."""

    DEAD_LETTERS_REDRIVEN = "DeadLettersRedriven"
    """Messages that operations sent from a dead-letter queue back to where they came from."""

    ORDERS_REPLAYED = "OrdersReplayed"
    """Orders that operations had folded again from their facts, and that came out different."""

    EVENTS_PUBLISHED = "EventsPublished"
    """Events that the bus took."""

    VERSIONS_LAGGING = "VersionsLagging"
    """Versions of orders that the bus did not take whole. The republish queue tries them again."""

    ANSWERS_WRITTEN = "AnswersWritten"
    """Answers of AWS that changed what is known of an order."""

    ANSWERS_REFUSED = "AnswersRefused"
    """Questions that AWS refuses for good: not allowed, not found, not valid. They end and revoke nothing."""

    QUESTIONS_UNANSWERED = "QuestionsUnanswered"
    """Questions that AWS did not answer this time. The enrichment queue asks again, later and later."""

    ENRICHMENTS_FAILED = "EnrichmentsFailed"
    """Messages of the enrichment queue that failed for another reason. The queue delivers them again."""

    ORDERS_CONFIRMED = "OrdersConfirmed"
    """Orders that AWS was asked everything about, by a reconciliation or by a person."""

    SYNCS_ASKED = "SyncsAsked"
    """Orders that people asked to be confirmed with AWS at once."""

    ORDERS_TO_CONFIRM = "OrdersToConfirm"
    """Orders that a reconciliation found to be confirmed with AWS."""

    RECONCILIATIONS_FINISHED = "ReconciliationsFinished"
    """Reconciliations that read everything that AWS lists."""

    DRIFT_REPAIRED = "DriftRepaired"
    """Orders that were out of step with AWS and were put right. Messages of AWS were lost."""

    HANDOVERS_MADE = "HandoversMade"
    """Bindings, or their lack, that went from an agreement to the one that renews or replaces it."""

    HANDOVERS_HELD = "HandoversHeld"
    """Tries of a handover whose other side is not known or not unmistakable. Operations name the pair."""

    WINDOWS_CLOSED = "WindowsClosed"
    """Refund windows whose end was recorded, by the workflow, the sweep or enrichment."""

    SCHEDULES_BOUND = "SchedulesBound"
    """Targets chosen in advance that orders were bound to by themselves."""

    SCHEDULES_DROPPED = "SchedulesDropped"
    """Targets chosen in advance that were gone when their time came. The buyer chooses again."""

    DEPROVISIONS_STOOD = "DeprovisionsStood"
    """Orders cancelled because their license stayed away for an hour and no end was told."""

    SWEPT_ORDERS = "SweptOrders"
    """Orders that the sweep looked at because they were due."""

    SWEPT_LAGGING = "SweptLagging"
    """Versions of orders that the sweep found unpublished and sent to the republish queue."""

    SWEPT_LINKED = "SweptLinked"
    """Orders that the sweep linked because the linking function could not see them yet."""

    REFUNDS = "Refunds", COUNT, _with_product("outcome")
    """Refund requests that are over: `completed`, `rejected`, `withdrawn`, `failed` or `incomplete`."""

    REFUNDS_NOT_MADE = "RefundsNotMade"
    """Approved refunds of which nothing went back, or not all. The workbench says why, and what to do."""

    REFUNDS_RESTARTED = "RefundsRestarted"
    """Refunds that no run of the workflow carried out, and that the sweep started another one for."""

    REFUND_UNDERWAY = "RefundUnderway", SECONDS, _with_product()
    """How long an approved refund has been carried out, its grace left out; told by each sweep. A gauge."""

    MONEY_GIVEN_BACK = "MoneyGivenBack", MONEY, (("product", "currency"),)
    """What AWS gave back of orders, by us or by itself, where it says how much."""

    SWEPT_FAILED = "SweptFailed"
    """Orders and links that the sweep could not deal with. The next one tries again."""

    FACTS_AGE = "FactsAge", SECONDS, _with_product("source")
    """How old what AWS tells is when we store it; only of messages, not of what we asked for."""

    WINDOW_CLOSED_LATE = "WindowClosedLate", SECONDS, _with_product()
    """How long after its end a refund window was recorded as closed. The workflow takes a second or two."""

    STEPS_TAKEN = "StepsTaken", COUNT, (("product", "step"),)
    """Orders that were `bought`, `registered`, `linked` or `bound`."""

    STEP_TIME = "StepTime", SECONDS, (("product", "step"),)
    """How long an order took from the step before to this one; to be `bound`, from when it could be."""

    ORDERS = "Orders", COUNT, (("product", "status"),)
    """Orders by status, counted by each reconciliation. A gauge: take the maximum, never the sum."""

    ORDERS_VALUE = "OrdersValue", MONEY, (("product", "status", "currency"),)
    """What the orders of a status are worth, where AWS told an amount. A gauge."""

    ORDERS_AT_STEP = "OrdersAtStep", COUNT, (("product", "step"),)
    """Orders that run and came at least as far as this step. A gauge."""

    VALUE_AT_STEP = "ValueAtStep", MONEY, (("product", "step", "currency"),)
    """What the orders that run and came as far as this step are worth. A gauge."""

    OLDEST_UNBOUND = "OldestUnbound", SECONDS, _with_product()
    """Since when the order that waits longest could be bound: the end of its refund window. A gauge."""

    OLDEST_REFUND_REVIEW = "OldestRefundReview", SECONDS, _with_product()
    """Since when the refund request that waits longest for operations waits. A gauge."""

    PUBLICATION_LAG = "PublicationLag", SECONDS, _with_product()
    """How long after it was stored a version of an order was published."""

    MARKETPLACE_CALLS = "MarketplaceCalls", COUNT, (("operation",),)
    """Calls of AWS Marketplace's APIs; one call, however often it was tried."""

    MARKETPLACE_ERRORS = "MarketplaceErrors", COUNT, (("operation",), ("operation", "error"))
    """Calls that failed after all tries, by AWS's error code. A token that is no good is none of them."""

    MARKETPLACE_LATENCY = "MarketplaceLatency", MILLISECONDS, (("operation",),)
    """How long a call took, all its tries and the pauses between them included."""
