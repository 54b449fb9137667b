"""Start everything, in order; stop everything, in reverse."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from infra.console_build import ConsoleBuildFailed, build
from infra.console_upload import upload
from layers.build import build_all
from local.embedded import engine, marketplace, people, synthesis, topics
from local.embedded.assembly import read
from local.embedded.clients import CONFIG, session
from local.embedded.demo import tell_stories
from local.embedded.deployment import create_stacks
from local.embedded.description import RunningStack
from local.embedded.errors import ConsoleFailed
from local.embedded.ports import require_free
from local.embedded.programs import Program
from local.embedded.progress import Progress
from local.embedded.settings import Settings
from local.embedded.sign_in import id_token
from local.embedded.warm_up import warm_up


@dataclass(frozen=True)
class World:
    """A running stack and the programs that it consists of."""

    stack: RunningStack
    programs: tuple[Program, ...]


@contextmanager
def running_stack(settings: Settings, progress: Progress | None = None) -> Iterator[World]:
    """A fresh world while the context lasts: engine, stacks, simulator, demo users and demo orders.

    Nothing stays behind, also when a step fails.

    Raises:
        StackError: see ``local.embedded.errors``.
    """
    progress = progress or Progress()
    require_free(settings.engine_port, settings.simulator_port)
    with ExitStack() as world:
        with progress.step("layers"):
            build_all("local")
        with progress.step("console"):
            _build_console()
        with progress.step("templates"):
            synthesis.synthesize(settings)
        with progress.step(f"embedded AWS on port {settings.engine_port}"):
            aws = world.enter_context(engine.running_engine(settings))
        with progress.step("both stacks"):
            outputs = _deployed(settings)
            stack = RunningStack.of(settings, outputs)
        with progress.step(f"marketplace simulator on port {settings.simulator_port}"):
            simulator = world.enter_context(marketplace.running_simulator(settings, outputs))
        with progress.step("demo users, first call of every function"):
            people.create_users(outputs, settings.engine_url)
            warm_up(outputs, settings.engine_url)
        if settings.demo_data:
            with progress.step("demo orders"):
                tell_stories(stack, id_token(outputs, settings.engine_url, people.BUYER))
        stack.write(settings.stack_file)
        world.callback(settings.stack_file.unlink, missing_ok=True)
        yield World(stack, (aws, simulator))


def _build_console() -> None:
    try:
        build()
    except ConsoleBuildFailed as error:
        raise ConsoleFailed(str(error)) from error


def _deployed(settings: Settings) -> dict[str, str]:
    """Deploy into the fresh engine, with what is there before and after a deployment in AWS."""
    topics.create_topics(settings.engine_url)
    outputs = create_stacks(read(settings.cloud_assembly), settings.engine_url)
    topics.complete_subscriptions(outputs["NotificationsQueueUrl"], settings.engine_url)
    upload(outputs, session().client("s3", endpoint_url=settings.engine_url, config=CONFIG))
    return outputs
