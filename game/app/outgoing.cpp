// How the screen that was left goes.
#include "app/outgoing.hpp"
#include "ui/paper.hpp"
#include <algorithm>

namespace retake::app {
namespace {

constexpr int gone_ms = 160;

bool has_card_in_play(const std::string& screen) { return screen == "question" || screen == "feedback" || screen == "pause"; }

} // namespace

std::optional<Outgoing> leave(const ui::View<Event>& shown, const std::string& from, const std::string& to, const ui::Look& look,
                              Instant now) {
    if (from == to || (has_card_in_play(from) && has_card_in_play(to)))
        return std::nullopt;
    ui::Shapes desk;
    ui::draw_desk(desk, look);
    Outgoing outgoing{{}, to == "home" ? 80.f : -80.f, now, look.canvas};
    std::ranges::copy_if(shown.shapes, std::back_inserter(outgoing.shapes),
                         [&](const ui::Shape& shape) { return std::ranges::find(desk, shape) == desk.end(); });
    return outgoing;
}

void draw_outgoing(ui::View<Event>& view, const Outgoing& outgoing, const ui::Look& look) {
    const float gone = ui::progress(look, outgoing.since, 0, gone_ms);
    if (gone >= 1 || outgoing.canvas != look.canvas) // in another canvas it would lie elsewhere, and in another size
        return;
    const float dx = look.movement == ui::Movement::full ? outgoing.dx * ui::eased(ui::Ease::leave, gone) : 0;
    view.draw(ui::Push{.dx = dx, .opacity = 1 - gone});
    view.shapes.insert(view.shapes.end(), outgoing.shapes.begin(), outgoing.shapes.end());
    view.draw(ui::Pop{});
    view.moves_until(ui::end_of(outgoing.since, 0, gone_ms));
}

} // namespace retake::app
