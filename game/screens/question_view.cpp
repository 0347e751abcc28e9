// The question on screen: the card in play with its footer and rails, and what can be pressed there.
#include "base/utf8.hpp"
#include "screens/journey.hpp"
#include "screens/question_front.hpp"
#include "screens/question_leaves.hpp"
#include "ui/button.hpp"
#include "ui/keycap.hpp"
#include "ui/mirror.hpp"
#include "ui/paper.hpp"
#include "ui/segmented.hpp"
#include <array>

namespace retake::screens::question {
namespace {

using ui::Code;
using ui::Ink;
using View = ui::View<Event>;
using session::Confidence;

enum Group { body_group, sure_group, lock_group, rail_group };

constexpr std::array order{Confidence::sure, Confidence::think_so, Confidence::guess}; // surest first

struct Scene { // what the view is made of
    const State& draft;
    const session::State& round;
    const session::Asking& asking;
    const session::Card& card;
    const ui::Look& look;
    ui::Rect area;
    std::optional<Clock> clock;
    forms::State form;   // of the kinds that have one
    bool locked = false; // the button stays down
    bool dimmed = false; // what was not chosen fades

    const item::Interaction& form_asked() const { return asking.shown.interaction; }
    bool from_right() const { return utf8::right_to_left(asking.shown.stem); }
    bool has_hint() const { return round.rules.offer_hints && !card.item.hint.empty(); }
    bool typing() const {
        return std::holds_alternative<item::TypeText>(form_asked()) || std::holds_alternative<item::TypeNumber>(form_asked());
    }
};

int index_of(const std::optional<Confidence>& confidence) {
    return confidence ? static_cast<int>(std::find(order.begin(), order.end(), *confidence) - order.begin()) : -1;
}

// `end`: what the footer has room for lies left of it.
void add_how_sure(View& view, const Scene& scene, float end) {
    if (!scene.round.rules.ask_how_sure)
        return;
    const auto& look = scene.look;
    const float middle = scene.area.bottom() - 71;
    float x = scene.area.x + 47;
    const std::vector<ui::Segment> cells{{"Sure", "sure"}, {"Think so", "think"}, {"Guess", "guess"}};
    const auto type = ui::scaled(look, ui::type::t4);
    const float width = look.measure->text("How sure?", type).w + 2;
    if (!large_text(look) && x + width + 16 + ui::segments_width(look, cells) + 24 <= end) {
        view.draw(ui::Label{{x, middle - 34, width, 68}, "How sure?", type, {Ink::ink}, ui::Side::start, ui::Side::centre});
        x += width + 16;
    }
    const ui::Chosen chosen{index_of(scene.draft.confidence), index_of(scene.draft.confidence_before),
                            ui::progress(look, scene.draft.confidence_at, 0, 160)};
    view.moves_until(ui::end_of(scene.draft.confidence_at, 0, 160));
    const float top = middle - ui::segment_height * std::min(look.text_scale, 1.25f) / 2;
    ui::add_segments(view, look, {x, top}, cells, chosen, sure_group,
                     [](int i) { return Event(HowSure{order.at(static_cast<std::size_t>(i))}); });
}

// The next step up or down from what is said; from nothing, "think so".
HowSure shifted(const std::optional<Confidence>& said, int by) {
    if (!said)
        return {Confidence::think_so};
    return {order.at(static_cast<std::size_t>(std::clamp(index_of(said) + by, 0, 2)))};
}

void add_footer(View& view, const Scene& scene) {
    const bool skips = scene.asking.skip_asked;
    const ui::Button lock{.words = skips ? "Skip this card?" : "Lock in",
                          .icon = skips ? "skip" : "lock",
                          .weight = ui::Weight::primary,
                          .key = ui::key(Code::enter),
                          .name = "Lock in",
                          .held = scene.locked,
                          .group = lock_group};
    const bool exam = leafs(scene.round);
    const auto button = exam ? way_on(scene.round, lock_group) : lock;
    const auto size = ui::size_of(button, scene.look);
    const ui::Rect area{scene.area.right() - 47 - size.w, scene.area.bottom() - 71 - size.h / 2, size.w, size.h};
    const float back = exam ? add_way_back(view, scene.round, area, scene.look, lock_group, scene.from_right()) : 0;
    add_how_sure(view, scene, area.x - back);
    ui::add_button(view, scene.look, area, button, Event(LockedIn{}));
}

// What is scrolled out of sight has no height, so that nothing can be pressed there; it keeps its order beyond the edge, so
// that the arrows find it.
ui::Rect beyond(const Fit& fit, const ui::Rect& area, float scroll) {
    constexpr float squeezed = 0.02f;
    const float below = area.y - scroll - fit.body.bottom(), above = fit.body.y - (area.bottom() - scroll);
    const float y =
        below > -24 ? fit.body.bottom() + 2 + std::max(below, 0.f) * squeezed : fit.body.y - 2 - std::max(above, 0.f) * squeezed;
    return {area.x, y, area.w, 0};
}

// A zone of the scrolled body: only what is seen of it can be pressed, and the focus brings it into sight.
void add_body_zone(View& view, const Fit& fit, float scroll, ui::Zone<Event> zone) {
    const auto whole = zone.area;
    const float top = std::max(whole.y - scroll, fit.body.y), bottom = std::min(whole.bottom() - scroll, fit.body.bottom());
    const bool seen = bottom - top >= 24;
    zone.area = seen ? ui::Rect{whole.x, top, whole.w, bottom - top} : beyond(fit, whole, scroll);
    if (bottom - top < whole.h) {
        constexpr float around = 16; // room for the ring
        const bool upwards = whole.y - scroll < fit.body.y;
        const float to =
            upwards || whole.h > fit.body.h ? whole.y - fit.body.y - around : whole.bottom() - fit.body.bottom() + around;
        const auto* entered = zone.on_focus ? std::get_if<forms::Event>(&*zone.on_focus) : nullptr;
        zone.on_focus = entered ? Event(Reached{*entered, fit.scroll_at(to)}) : Event(ScrolledTo{fit.scroll_at(to)});
    }
    zone.group = zone.group == 0 ? static_cast<int>(body_group) : rail_group + zone.group; // a form may have several
    view.zones.push_back(std::move(zone));
}

ui::Key digit(std::size_t i) { return ui::key(static_cast<Code>(static_cast<int>(Code::n0) + static_cast<int>((i + 1) % 10))); }
ui::Key letter(std::size_t i) { return ui::key(static_cast<Code>(static_cast<int>(Code::a) + static_cast<int>(i))); }

void add_choices(View& view, const Scene& scene, const Fit& fit, float scroll) {
    const auto& choices = choices_of(scene.form_asked());
    const auto names = names_of(choices);
    const bool many = std::holds_alternative<item::PickMany>(scene.form_asked());
    for (std::size_t i = 0; i < choices.size() && i < fit.rows.size(); ++i) {
        const auto event = many ? Event(Toggled{choices[i].id}) : Event(Picked{choices[i].id});
        ui::Zone<Event> zone{.area = fit.rows[i], .name = names[i], .event = event};
        zone.role = many ? ui::Role::toggle : ui::Role::choice;
        add_body_zone(view, fit, scroll, std::move(zone));
        view.shortcuts.push_back({digit(i), names[i], event}); // also for what is scrolled out of sight
        view.shortcuts.push_back({letter(i), names[i], event});
    }
}

void add_slips(View& view, const Fit& fit, float scroll) {
    for (const bool truth : {true, false}) {
        const std::string name = truth ? "True" : "False";
        add_body_zone(view, fit, scroll,
                      {.area = fit.rows[truth ? 0 : 1], .name = name, .event = Judged{truth}, .role = ui::Role::choice});
        view.shortcuts.push_back({ui::key(truth ? Code::t : Code::f), name, Judged{truth}});
        view.shortcuts.push_back({ui::key(truth ? Code::n1 : Code::n2), name, Judged{truth}});
    }
}

void add_field(View& view, const Scene& scene, const Fit& fit, float scroll) {
    add_body_zone(view, fit, scroll,
                  {.area = fit.rows.front(), .name = "Field", .event = FieldPressed{}, .role = ui::Role::field});
    view.typing = true;
    if (!std::holds_alternative<item::TypeNumber>(scene.form_asked()))
        return;
    const auto nudge = [&](Code code, bool shift, int by, const std::string& name) {
        view.shortcuts.push_back({{code, shift, false, false}, name, Nudged{by}, true});
    };
    nudge(Code::up, false, 1, "one up");
    nudge(Code::down, false, -1, "one down");
    nudge(Code::up, true, 10, "ten up");
    nudge(Code::down, true, -10, "ten down");
}

// What the form shows is drawn with the body; what can be pressed there is clipped and scrolled as all of the body is.
void add_form(View& view, const Fit& fit, float scroll, const View& form) {
    for (const auto& zone : form.zones)
        add_body_zone(view, fit, scroll, zone);
    view.shortcuts.insert(view.shortcuts.end(), form.shortcuts.begin(), form.shortcuts.end());
    view.steps = form.steps;
    view.typing = form.typing;
    view.moves_until(form.moving_until);
}

void add_body(View& view, const Scene& scene, const Fit& fit, float scroll, const View& form) {
    if (forms::has_form(scene.form_asked()))
        add_form(view, fit, scroll, form);
    else if (std::holds_alternative<item::JudgeTruth>(scene.form_asked()))
        add_slips(view, fit, scroll);
    else if (scene.typing())
        add_field(view, scene, fit, scroll);
    else
        add_choices(view, scene, fit, scroll);
    view.first_focus = !form.first_focus.empty() ? form.first_focus
                       : view.zones.empty()      ? "Lock in"
                                                 : view.zones.front().name; // the same however far it is scrolled
    if (fit.scroll_max() <= 0)
        return;
    const float step = fit.body.h * 0.6f;
    view.shortcuts.push_back({{Code::down, false, true, false}, "read on", ScrolledTo{fit.scroll_at(scroll + step)}, true});
    view.shortcuts.push_back({{Code::up, false, true, false}, "read back", ScrolledTo{fit.scroll_at(scroll - step)}, true});
}

// The key that reads on, below the fold.
void draw_fold(View& view, const Fit& fit, float scroll, const ui::Look& look) {
    if (scroll >= fit.scroll_max() - 1)
        return;
    const float width = ui::keycap_width(look, "Ctrl ↓");
    ui::draw_keycap(view.shapes, look, {fit.body.centre().x - width / 2, fit.body.bottom() + 4}, "Ctrl ↓");
}

void add_keys(View& view, const Scene& scene) {
    if (scene.round.rules.ask_how_sure) {
        view.shortcuts.push_back({ui::key(Code::page_up), "surer", shifted(scene.draft.confidence, -1)});
        view.shortcuts.push_back({ui::key(Code::page_down), "less sure", shifted(scene.draft.confidence, 1)});
    }
    if (scene.has_hint() && !scene.asking.hinted)
        view.shortcuts.push_back({ui::key(Code::f1), "hint", HintAsked{}});
    if (leafs(scene.round))
        add_leaf_keys(view, scene.round, scene.from_right());
    if (session::can_take_back(scene.round))
        view.shortcuts.push_back({{Code::z, true, true, false}, "take the last response back", TakenBackAsked{}});
    ui::add_icon_button(view, scene.look, pause_area, "pause", "Pause", ui::key(Code::escape), rail_group, Event(PauseAsked{}));
}

std::vector<ui::KeyHint> form_hints(const Scene& scene) {
    if (forms::has_form(scene.form_asked()))
        return forms::hints(scene.form, scene.form_asked());
    const auto count = std::to_string(choices_of(scene.form_asked()).size() % 10);
    if (std::holds_alternative<item::PickOne>(scene.form_asked()))
        return {{{"1", "–", count}, "choose"}};
    if (std::holds_alternative<item::PickMany>(scene.form_asked()))
        return {{{"1", "–", count}, "tick or untick"}, {{"Up", "Down"}, "move"}, {{"Space"}, "tick"}};
    if (std::holds_alternative<item::JudgeTruth>(scene.form_asked()))
        return {{{"T", "F"}, "true or false"}};
    if (std::holds_alternative<item::TypeNumber>(scene.form_asked()))
        return {{{"0", "–", "9"}, "type"}, {{"Up", "Down"}, "nudge by 1"}, {{"Shift", "Up", "Down"}, "by 10"}};
    return {};
}

std::string remark(const Scene& scene) {
    if (scene.asking.skip_asked)
        return "Nothing chosen yet. Enter again skips the card.";
    if (scene.draft.refused)
        return "That isn’t a number yet. Type digits.";
    if (forms::has_form(scene.form_asked()))
        return forms::remark(scene.form, scene.form_asked());
    if (std::holds_alternative<item::PickMany>(scene.form_asked()) && scene.round.rules.partial_credit)
        return "Each right tick counts; a wrong tick takes one back.";
    if (std::holds_alternative<item::TypeText>(scene.form_asked()))
        return "Just type. The field has the focus.";
    return std::holds_alternative<item::PickOne>(scene.form_asked()) ? "Esc pauses. Nothing is lost." : "";
}

void draw_keys(View& view, const Scene& scene) {
    auto hints = form_hints(scene);
    const bool large = large_text(scene.look); // there only two hints find room
    const bool offers = scene.has_hint() && !scene.asking.hinted && !large;
    const ui::KeyHint hint{{"F1"}, "hint"}, sure{{"PgUp", "PgDn"}, "how sure"};
    if (offers && hints.empty())
        hints.push_back(hint);
    if (scene.round.rules.ask_how_sure && !large && hints.size() < 3)
        hints.push_back(sure);
    if (offers && !hints.empty() && !(hints.front() == hint))
        hints.push_back(hint);
    if (large && hints.size() > 1)
        hints.resize(1);
    if (leafs(scene.round)) {
        const auto leaf = leaf_hints();
        hints.insert(hints.end(), leaf.begin() + (large ? 2 : 0), leaf.end());
    } else
        hints.push_back({{"Enter"}, scene.asking.skip_asked ? "skip" : "lock in"});
    ui::draw_key_rail(view.shapes, scene.look, hints, large ? "" : remark(scene), view.typing ? "Shift F1" : "?");
}

struct Laid { // how the scene lies on its card
    Fit fit;
    float scroll = 0;
    View form;
};

Laid laid_out(const Scene& scene) {
    const auto& shown = scene.asking.shown;
    const auto fitted =
        fit(scene.look, scene.area, shown.stem, shown.interaction, scene.asking.hinted ? scene.card.item.hint : "",
            scene.clock.has_value(), scene.form, shown.image ? &*shown.image : nullptr);
    const float scroll = fitted.scroll_at(scene.draft.scroll);
    auto form = ui::map<Event>(forms::view(scene.form, shown.interaction, room_of(fitted, scroll, scene.look)),
                               [](forms::Event event) { return Event(std::move(event)); });
    if (scene.from_right()) // it comes out as it was laid out once all of the card is mirrored
        ui::mirror(form, 0, 0, scene.area);
    return {fitted, scroll, std::move(form)};
}

void add_front(View& view, const Scene& scene, const Laid& laid, const Journey& journey) {
    add_body(view, scene, laid.fit, laid.scroll, laid.form);
    ui::draw_card(view.shapes, scene.look, scene.area);
    const bool timed = scene.clock.has_value();
    ui::draw_header(view.shapes, scene.look, scene.area,
                    {kind_icon(scene.form_asked()), scene.asking.shown.title,
                     large_text(scene.look) ? "" : card_number(scene.round), timed ? 128.f : 0.f});
    const auto since = journey.asking() ? scene.asking.since : Instant{};
    draw_body(view.shapes,
              {scene.card.item, scene.asking.shown, scene.draft, scene.asking.hinted, scene.dimmed, since, journey.rows_delay(),
               forms::has_form(scene.form_asked()) ? &laid.form.shapes : nullptr},
              laid.fit, laid.scroll, scene.look);
    draw_ring(view, scene.clock, scene.area, scene.look);
    add_footer(view, scene);
    draw_fold(view, laid.fit, laid.scroll, scene.look);
}

} // namespace

ui::View<Event> view(const State& draft, const session::State& round, const ui::Look& look) {
    View view;
    const auto* asking = std::get_if<session::Asking>(&round.phase);
    if (!asking)
        return view;
    const Scene scene{draft,
                      round,
                      *asking,
                      session::card_of(round, asking->card),
                      look,
                      card_area(look),
                      clock_of(round, look.now),
                      forms::fitting(draft.form, asking->shown.interaction)};
    const Journey journey{round, look};
    const auto laid = laid_out(scene);
    draw_surroundings(view.shapes, round, look, surroundings_of(journey));
    const bool moves = look.now < journey.ends() && look.movement != ui::Movement::none;
    const bool back = moves && begin_arrival(view.shapes, journey);
    const auto before = view.shapes.size();
    draw_topic(view.shapes, look, scene.area, scene.card.topic);
    add_front(view, scene, laid, journey);
    if (back) { // the front is pressed, not seen, until the card has turned
        view.shapes.resize(before, ui::Pop{});
        ui::draw_card_back(view.shapes, scene.area);
    }
    if (scene.from_right())
        ui::mirror(view, before, 0, scene.area);
    if (moves)
        view.draw(ui::Pop{});
    add_keys(view, scene);
    draw_keys(view, scene);
    draw_leaving(view.shapes, journey);
    view.moves_until(journey.ends());
    view.travelling = !journey.arrived();
    view.moves_until(ui::end_of(draft.changed_at, 0, 160));
    if (view.typing)
        view.wakes_at(look.now + Milliseconds(530));
    return view;
}

LockedFront locked_front(const State& draft, const session::State& round, const ui::Look& look, bool dimmed) {
    const auto& attempt = round.attempts.back();
    const bool skipped = std::holds_alternative<item::Skipped>(attempt.response);
    const session::Asking asking{attempt.card, attempt.shown, {}, attempt.took, attempt.hinted, skipped};
    const Scene scene{draft,
                      round,
                      asking,
                      session::card_of(round, attempt),
                      look,
                      card_area(look),
                      clock_at(round.rules, attempt),
                      forms::fitting(draft.form, attempt.shown.interaction),
                      true,
                      dimmed};
    View card, keys;
    add_front(card, scene, laid_out(scene), Journey{round, look});
    if (scene.from_right())
        ui::mirror(card, 0, 0, scene.area);
    keys.typing = card.typing;
    draw_keys(keys, scene);
    return {std::move(card.shapes), std::move(keys.shapes)};
}

} // namespace retake::screens::question
