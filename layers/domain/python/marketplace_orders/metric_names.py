"""The names of all metrics (namespace ``MarketplaceOrders``), each with its meaning. Units are counts.

``docs/observability.md`` repeats this list; a test compares the two.
"""

from enum import StrEnum


class Metric(StrEnum):
    """One metric per name; the text below a name is its meaning."""

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

    FACTS_APPENDED = "FactsAppended"
    """Facts that notifications added to orders."""

    UNKNOWN_END_STATUS = "UnknownEndStatus"
    """Agreements that ended with a status word that we do not know; their orders are cancelled."""

    ORDERS_LINKED = "OrdersLinked"
    """Orders that the linking function gave to the account that their buyer is linked to."""

    LINKS_SUPERSEDED = "LinksSuperseded"
    """Links that were not spread because a newer one of the same buyer exists."""

    REGISTRATIONS = "Registrations"
    """Buyers who came with a token that led to an order or a claim."""

    REGISTRATIONS_REFUSED = "RegistrationsRefused"
    """Requests to the registration address that were answered with a problem."""

    REGISTRATIONS_UNKNOWN_PRODUCT = "RegistrationsUnknownProduct"
    """Tokens of a product that the catalog does not know. A buyer has paid and cannot set it up."""

    MARKETPLACE_BUSY = "MarketplaceBusy"
    """Registrations that AWS did not answer, retries included. The buyer is asked to try again."""

    LINKS_MADE = "LinksMade"
    """Sessions that linked a buyer's AWS account to an account, repeat purchases included."""

    ORDERS_BOUND = "OrdersBound"
    """Bindings that people made."""

    ORDERS_REBOUND = "OrdersRebound"
    """Orders that operations moved to another target."""

    COMMANDS_REFUSED = "CommandsRefused"
    """Commands on orders that their state did not allow."""

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

    SWEPT_FAILED = "SweptFailed"
    """Orders and links that the sweep could not deal with. The next one tries again."""
