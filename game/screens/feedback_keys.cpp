// The keys of feedback, offered and named.
#include "screens/feedback_keys.hpp"
#include <algorithm>

namespace retake::screens::feedback {

std::vector<ui::KeyHint> add_keys(ui::View<Event>& view, const State& state, const Offers& offers) {
    if (state.passage_open || state.explained)
        view.shortcuts.push_back({ui::key(ui::Code::escape), "back", BackAsked{}});
    std::vector<ui::KeyHint> hints{{{"Enter"}, "go on"}};
    const auto offer = [&](ui::Code code, const char* cap, const char* name, const std::string& says, const Event& event) {
        hints.push_back({{cap}, says});
        view.shortcuts.push_back({ui::key(code), name, event});
    };
    if (offers.passage)
        hints.push_back({{"O"}, state.passage_open ? "close the passage" : "open the passage"});
    if (offers.more_reasons)
        offer(ui::Code::e, "E", "explain more", state.explained ? "only what matters" : "explain more", ExplainTurned{});
    if (offers.take_back)
        offer(ui::Code::z, "Z", "take it back", "take it back", TakenBackAsked{});
    if (offers.reminder)
        hints.push_back({{"N"}, "your reminder"});
    offer(ui::Code::f, "F", "flag", state.flagged ? "about the flag" : "flag it", FlagAsked{});
    view.secondary = FlagAsked{};
    if (std::ranges::find(view.shortcuts, "read on", &ui::Shortcut<Event>::name) != view.shortcuts.end())
        hints.push_back({{"Ctrl", "Up", "Down"}, "scroll"});
    return hints;
}

} // namespace retake::screens::feedback
