"""The simulator's clock."""

from fastapi import APIRouter

from local.simulator.control.models.money import Advance, ClockView
from local.simulator.control.models.views import emission_view
from local.simulator.simulator import Simulator


def routes(simulator: Simulator) -> APIRouter:
    """`/control/clock`."""
    router = APIRouter(prefix="/control", tags=["clock"])

    @router.get("/clock")
    def read_clock() -> ClockView:
        """The present, as the simulator has it."""
        return ClockView(now=simulator.clock())

    @router.post("/clock")
    def advance(body: Advance) -> ClockView:
        """Let time pass: what falls due on the way happens at its instant and is announced."""
        emissions = simulator.advance(body.advance)
        return ClockView(now=simulator.clock(), emitted=[emission_view(each) for each in emissions])

    @router.delete("/clock")
    def show_true_time() -> ClockView:
        """Show the machine's own time again; what has happened keeps its instants."""
        simulator.show_true_time()
        return ClockView(now=simulator.clock())

    return router
