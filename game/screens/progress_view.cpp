// Progress as a picture: four panels a page, what is shown above them, and the keys that read them.
#include "progress/table.hpp"
#include "screens/progress.hpp"
#include "screens/progress/plot.hpp"
#include "screens/stage.hpp"
#include "screens/words.hpp"
#include "ui/focus.hpp"
#include "ui/keycap.hpp"
#include "ui/segmented.hpp"

namespace retake::screens::progress {
namespace {

using ui::Code;
using ui::Ink;
using View = ui::View<Event>;

enum Group { first_panel, back = first_panel + 4, pages, scopes, out };

struct Place {
    Panel panel;
    ui::Rect area;
    Plot (*plot)(const State&, const ui::Look&, const ui::Rect&);
};

constexpr ui::Rect upper_left{56, 124, 828, 424}, upper_right{908, 124, 956, 424}, lower_left{56, 574, 828, 414},
    lower_right{908, 574, 956, 414};

std::array<Place, 4> places_of(Page page) {
    if (page == Page::overview)
        return {Place{Panel::practice, upper_left, practice_plot}, Place{Panel::coming, upper_right, coming_plot},
                Place{Panel::topics, lower_left, topics_plot}, Place{Panel::staying, lower_right, staying_plot}};
    return {Place{Panel::sureness, upper_left, sureness_plot}, Place{Panel::cards, upper_right, cards_plot},
            Place{Panel::shares, lower_left, shares_plot}, Place{Panel::given, lower_right, given_plot}};
}

// One panel as it is seen now.
struct Shown {
    Panel panel;
    ui::Rect area;
    Plot plot;
    Reading reading;

    const Datum* datum() const {
        const int at = reading.at - plot.first;
        return at >= 0 && at < static_cast<int>(plot.data.size()) ? &plot.data[static_cast<std::size_t>(at)] : nullptr;
    }
    Event read(int at) const { return Read{panel, {std::clamp(at, 0, std::max(0, plot.count - 1)), plot.first}}; }
};

Shown shown_at(const State& state, const Place& place, const ui::Look& look) {
    Shown shown{place.panel, place.area, place.plot(state, look, place.area), {}};
    shown.reading = reading_of(state, place.panel, shown.plot.opens_at, shown.plot.count);
    return shown;
}

// The legend, or what is read out just now.
std::string beside_title(const State& state, const Shown& shown, const ui::Look& look) {
    const bool reads = look.focused == shown.plot.title && state.readings.contains(shown.panel);
    return reads && shown.datum() ? shown.datum()->words : shown.plot.legend;
}

void draw_panel(View& view, const State& state, const Shown& shown, const ui::Look& look) {
    const auto& area = shown.area;
    ui::draw_card(view.shapes, look, area, ui::Lift::mid);
    const auto title = grown(look, shown.plot.title, ui::type::t3.bold(), {area.w * 0.45f, 0});
    const float width = look.measure->text(shown.plot.title, title).w + 4, x = area.x + margin;
    view.draw(ui::Label{{x, area.y, width, header}, shown.plot.title, title, {Ink::ink}, ui::Side::start, ui::Side::centre});
    const auto words = beside_title(state, shown, look);
    const float room = area.w - 2 * margin - width - 24;
    auto type = ui::type::t5;
    if (const float needed = look.measure->text(words, ui::scaled(look, type)).w; needed > room && room > needed * 0.8f)
        type = type.scaled(0.98f * room / needed); // rather a little smaller than one word on a second line
    draw_words(view.shapes, look, {x + width + 24, area.y + 3, room, header - 3}, words, type, Ink::ink2, ui::Side::end);
    const float border = look.theme->card_border;
    view.draw(ui::Fill{{area.x + border, area.y + header, area.w - 2 * border, 3}, {}, {Ink::red}});
    view.shapes.insert(view.shapes.end(), shown.plot.shapes.begin(), shown.plot.shapes.end());
}

// A click reads what lies nearest.
std::function<Event(ui::Point)> nearest(const Shown& shown, ui::Point origin) {
    return [shown, origin](ui::Point at) -> Event {
        int best = shown.reading.at;
        float least = 1e9f;
        for (std::size_t i = 0; i < shown.plot.data.size(); ++i) {
            const auto& area = shown.plot.data[i].area;
            const float dx = std::max({area.x - (at.x - origin.x), at.x - origin.x - area.right(), 0.f});
            const float dy = std::max({area.y - (at.y - origin.y), at.y - origin.y - area.bottom(), 0.f});
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                best = shown.plot.first + static_cast<int>(i);
            }
        }
        return shown.read(best);
    };
}

void add_panel(View& view, const State& state, const Shown& shown, int group, const ui::Look& look) {
    draw_panel(view, state, shown, look);
    ui::Zone<Event> zone{shown.area, shown.plot.title, shown.read(shown.reading.at), std::nullopt, group};
    zone.role = ui::Role::tab;
    zone.note = shown.plot.text;
    zone.on_focus = zone.event;
    zone.at = nearest(shown, look.stage_origin());
    view.zones.push_back(std::move(zone));
}

void add_reading_keys(View& view, const Shown& shown) {
    const auto go = [&](Code code, const char* name, int by, bool ctrl) {
        view.shortcuts.push_back({{code, false, ctrl, false}, name, shown.read(shown.reading.at + by), true});
    };
    go(Code::left, "read back", -shown.plot.across, false);
    go(Code::right, "read on", shown.plot.across, false);
    go(Code::up, "read back by one", -1, false);
    go(Code::down, "read on by one", 1, false);
    view.shortcuts.push_back({ui::key(Code::home), "to the first", shown.read(0)});
    view.shortcuts.push_back({ui::key(Code::end), "to the last", shown.read(shown.plot.count - 1)});
}

// The wheel turns what scrolls: the panel that is read, else the page's list.
void add_wheel(View& view, const std::vector<Shown>& panels, const ui::Look& look) {
    const Shown* turned = nullptr;
    for (const auto& shown : panels)
        if (shown.plot.scrolls && (!turned || shown.plot.title == look.focused))
            turned = &shown;
    if (!turned)
        return;
    view.shortcuts.push_back({{Code::down, false, true, false}, "scroll on", turned->read(turned->reading.at + 1), true});
    view.shortcuts.push_back({{Code::up, false, true, false}, "scroll back", turned->read(turned->reading.at - 1), true});
}

// The name of the bank where there is room for it; else it stands under the title.
struct Top {
    std::string bank;     // as the segment has it
    std::string subtitle; // may be empty
};
Top top_of(const State& state, const ui::Look& look) {
    if (!state.account->bank)
        return {};
    const auto& title = state.account->bank->title;
    constexpr float room = 400;
    if (look.measure->text(title, ui::scaled(look, ui::type::t3.bold())).w <= room)
        return {title, ""};
    return {"This bank", title};
}

void add_top(View& view, const State& state, const ui::Look& look) {
    ui::add_icon_button(view, look, {56, 28, 64, 64}, "left", "Home", ui::key(Code::escape), back, Event(WentHome{}));
    const auto top = top_of(state, look);
    const ui::Button save{
        .words = "Export", .icon = "export", .size = ui::ButtonSize::small, .key = ui::key(Code::x), .group = out};
    const auto size = ui::size_of(save, look);
    float right = look.canvas.w - 56 - size.w;
    const ui::Rect place{right, 30, size.w, size.h};
    if (!top.bank.empty()) {
        const std::vector<ui::Segment> scope{{top.bank}, {"All banks"}};
        right -= 24 + ui::segments_width(look, scope);
        ui::add_segments(view, look, {right, 27}, scope, {state.all_banks ? 1 : 0}, scopes,
                         [](int i) { return Event(ScopePicked{i == 1}); });
    }
    const std::vector<ui::Segment> two{{"Overview"}, {"Card by card"}};
    right -= 24 + ui::segments_width(look, two);
    ui::add_segments(view, look, {right, 27}, two, {static_cast<int>(state.page)}, pages,
                     [](int i) { return Event(PagePicked{static_cast<Page>(i)}); });
    ui::add_button(view, look, place, save, Event(ExportAsked{}));
    const float room = right - 24 - 144;
    if (top.subtitle.empty()) {
        draw_words(view.shapes, look, {144, 28, room, 64}, "Your progress", ui::type::d3);
        return;
    }
    draw_words(view.shapes, look, {144, 20, room, 46}, "Your progress", ui::type::d4);
    draw_words(view.shapes, look, {144, 66, room, 44}, top.subtitle, ui::type::t5);
}

// The ring lies about what is read, not about its panel.
void add_ring(View& view, const std::vector<Shown>& panels, const ui::Look& look) {
    view.shows_focus = true;
    if (view.travelling)
        return;
    auto stops = ui::focus_stops(view);
    float radius = 12;
    for (auto& stop : stops)
        for (const auto& shown : panels)
            if (stop.name == shown.plot.title) {
                const auto* datum = shown.datum();
                const auto origin = look.stage_origin();
                stop.area = datum ? datum->area.grown(-3).moved(origin.x, origin.y) : stop.area.grown(-14);
                radius = stop.name == look.focused ? -2 : radius;
            }
    ui::draw_focus(view.shapes, stops, radius, look);
}

std::vector<ui::KeyHint> hints(const State& state) {
    return {{{"Tab"}, "next panel"},
            {{"Left", "Right", "Up", "Down"}, state.page == Page::overview ? "read a day or topic" : "read a card"},
            {{state.page == Page::overview ? "PgDn" : "PgUp"}, state.page == Page::overview ? "card by card" : "overview"},
            {{"Esc"}, "home"}};
}

// All that is told of the weights that the schedule goes by.
std::string remark(const State& state) { return capitalised(state.account->history.fit); }

View nothing_played(const State& state, const ui::Look& look) {
    View view;
    const ui::Rect place{460, 300, 1000, 400};
    ui::Outline edge{place, ui::all_round(14), 3, {Ink::ink}};
    edge.dash = 9;
    view.draw(edge);
    draw_words(view.shapes, look, {place.x + 60, place.y + 70, place.w - 120, 90}, "Nothing played yet.", ui::type::d2, Ink::ink,
               ui::Side::centre);
    draw_words(view.shapes, look, {place.x + 60, place.y + 170, place.w - 120, 90},
               "After a round this page shows what stays, and what comes back when.", ui::type::t3, Ink::ink, ui::Side::centre);
    const ui::Button home{
        .words = "Back to the shelf", .icon = "left", .weight = ui::Weight::primary, .key = ui::key(Code::enter)};
    const auto size = ui::size_of(home, look);
    ui::add_button(view, look, {place.centre().x - size.w / 2, place.bottom() - 36 - size.h, size.w, size.h}, home,
                   Event(WentHome{}));
    view.first_focus = home.called();
    view.shortcuts.push_back({ui::key(Code::escape), "home", WentHome{}});
    set_on_stage(view, look, state.opened);
    draw_words(view.shapes, look, {56, 28, 800, 64}, "Your progress", ui::type::d3);
    ui::draw_key_rail(view.shapes, look, {{{"Esc"}, "home"}});
    return view;
}

} // namespace

View view(const State& state, const ui::Look& look) {
    if (state.account->all.responses == 0)
        return nothing_played(state, look);
    View view;
    std::vector<Shown> panels;
    for (const auto& place : places_of(state.page)) {
        panels.push_back(shown_at(state, place, look));
        add_panel(view, state, panels.back(), first_panel + static_cast<int>(panels.size()) - 1, look);
        if (panels.back().plot.title == look.focused && panels.back().plot.count > 0)
            add_reading_keys(view, panels.back());
    }
    add_wheel(view, panels, look);
    view.first_focus = panels.front().plot.title;
    view.shortcuts.push_back({ui::key(Code::page_down), "the cards", PagePicked{Page::cards}});
    view.shortcuts.push_back({ui::key(Code::page_up), "the overview", PagePicked{Page::overview}});
    set_on_stage(view, look, state.opened);
    add_top(view, state, look);
    add_ring(view, panels, look);
    ui::draw_key_rail(view.shapes, look, hints(state), remark(state));
    return view;
}

} // namespace retake::screens::progress
