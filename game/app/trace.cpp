// The trace: what is shown, as text in a file, for tests and bug reports.
#include "app/trace.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <sstream>

namespace retake::app {
namespace {

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

std::string lesson_line(const screens::lesson::State& state) {
    static constexpr std::array phases{"lobby",   "read",   "open",      "grace",  "closed",
                                       "discuss", "reveal", "standings", "podium", "report"};
    const auto& room = *state.room;
    std::ostringstream text;
    text << "lesson " << phases.at(room.phase.index()) << " card " << room.asked.size() << " of " << classroom::cards_in_all(room)
         << " responses " << state.tally.responded << " pupils " << room.players.size() << " here "
         << classroom::present_players(room).size() << " pile " << state.on_pile << '\n';
    text << "room " << state.board.code << ' '
         << (state.board.ways.empty() ? "nowhere" : state.board.ways[static_cast<std::size_t>(state.board.way)].address) << '\n';
    return text.str();
}

// The phase, the card in play, and the points of the teams.
void note_hot_seat(std::ostream& text, const App& app) {
    static const char* const phases[] = {"ready", "open", "responding", "settled", "over"};
    const auto* seat = std::get_if<screens::hotseat::State>(&app.screen);
    if (!seat || !seat->game)
        return;
    const auto& game = *seat->game;
    text << "hot seat " << phases[game.phase.index()] << " points";
    for (int team = 0; team < game.rules.teams; ++team)
        text << ' ' << hotseat::points(game, team);
    text << '\n';
    if (!game.turns.empty())
        text << "card " << hotseat::card_of(game, game.turns.back()).item.id << '\n';
}

} // namespace

void Trace::note(const App& app, const ui::View<Event>& view, const ui::Look& look) {
    if (!file_ || (serial_ > 0 && look.now < view.moving_until))
        return;
    std::ostringstream text;
    text << "screen " << screen_name(app) << '\n';
    if (app.round) {
        text << "edited " << (app.round->newer ? "yes" : "no") << '\n'; // cards to come that are newer than those of the round
        text << "round score " << app.round->score << " pile " << app.round->pile.size() << " responses "
             << app.round->attempts.size() << '\n';
        if (const auto* asking = std::get_if<session::Asking>(&app.round->phase); asking && asking->skip_asked)
            text << "skip asked\n";
        if (const auto card = session::current_card(*app.round))
            text << "card " << session::card_of(*app.round, *card).item.id << '\n';
    }
    note_hot_seat(text, app);
    if (const auto* home = std::get_if<screens::home::State>(&app.screen))
        for (const auto& box : home->boxes)
            text << "box " << box.title << ": " << box.cards << (box.snag.empty() ? "" : ", " + box.snag) << '\n';
    if (const auto* problems = std::get_if<screens::problems::State>(&app.screen))
        text << "problems " << screens::problems::headline(*problems) << " " << screens::problems::place_of(*problems) << '\n';
    if (const auto* review = std::get_if<screens::review::State>(&app.screen))
        text << "tagged " << std::ranges::count_if(review->causes, [](const auto& cause) { return cause.has_value(); }) << '\n';
    if (const auto* lesson = std::get_if<screens::lesson::State>(&app.screen))
        text << lesson_line(*lesson);
    if (app.toast)
        text << "toast " << one_line(app.toast->text) << '\n';
    text << "focus " << look.focused << '\n';
    for (const auto& zone : view.zones) {
        if (zone.area.h <= 0)
            continue; // scrolled out of sight
        const auto centre = zone.area.centre();
        text << "zone " << std::lround(centre.x * look.scale) << ' ' << std::lround(centre.y * look.scale) << ' '
             << one_line(zone.name) << (zone.enabled ? "" : " (disabled)") << '\n';
    }
    if (text.str() == last_)
        return;
    last_ = text.str();
    const auto draft = file_->string() + ".new"; // renamed when whole, so that nobody reads half of it
    std::ofstream(draft) << "serial " << ++serial_ << '\n' << last_ << "end\n";
    std::error_code ignored;
    std::filesystem::rename(draft, *file_, ignored);
}

} // namespace retake::app
