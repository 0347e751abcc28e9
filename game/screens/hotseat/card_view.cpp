// The card of a hot seat: who may buzz, who responds, and by which keys.
#include "base/utf8.hpp"
#include "screens/far.hpp"
#include "screens/hotseat/table.hpp"
#include "screens/question_front.hpp"
#include "screens/round_rail.hpp"
#include "screens/words.hpp"
#include "ui/choice_row.hpp"
#include "ui/mirror.hpp"
#include "ui/paper.hpp"
#include <algorithm>
#include <array>

namespace retake::screens::hotseat {
namespace {

using ui::Code;
using ui::Ink;

constexpr float margin = 52, column_gap = 20, line_gap = 20;
constexpr ui::Point ring{1706, 266};
enum Group { choice_group, team_group };

const core::Turn& on_table(const State& state) { return state.game->turns.back(); }
const core::Responding* responding(const State& state) { return std::get_if<core::Responding>(&state.game->phase); }
bool is_open(const State& state) { return std::holds_alternative<core::Open>(state.game->phase); }
bool is_settled(const State& state) { return std::holds_alternative<core::Settled>(state.game->phase); }

bool shows_key(const State& state) {
    const auto* open = std::get_if<core::Open>(&state.game->phase);
    return is_settled(state) || (responding(state) && responding(state)->key_shown) || (open && open->key_shown);
}

bool takes_choice(const State& state) { // the team that buzzed, by a key
    return responding(state) && !responding(state)->key_shown && core::has_choices(on_table(state).shown);
}

struct Grid { // two columns; the largest type that fits
    ui::Type stem, choice;
    float height = 100, stem_height = 0;
    bool fits = false;
};

ui::ChoiceRow row_of(const State& state, const std::vector<item::Choice>& choices, std::size_t i, const Grid& grid) {
    const auto& shown = on_table(state).shown;
    const bool truth = std::holds_alternative<item::JudgeTruth>(shown.interaction);
    ui::ChoiceRow row;
    row.name = question::names_of(choices)[i];
    row.letter = ui::letters[std::min<std::size_t>(i, 9)];
    row.text = choices[i].text;
    row.tickable = std::holds_alternative<item::PickMany>(shown.interaction);
    if (takes_choice(state))
        row.key = truth ? (i == 0 ? "T" : "F") : std::to_string((i + 1) % 10);
    row.state = std::ranges::find(state.ticked, choices[i].id) != state.ticked.end() ? ui::RowState::chosen : ui::RowState::open;
    for (const auto& tried : on_table(state).tries)
        if (tried.response == item::Response(item::Picked{choices[i].id}) ||
            (truth && tried.response == item::Response(item::Judged{choices[i].id == 1}))) {
            row.state = ui::RowState::wrong;
            row.verdict = team_name(tried.team);
        }
    row.type = grid.choice;
    row.swatch = std::min(104.f, grid.height);
    return row;
}

Grid grid_of(const State& state, const ui::Look& look, const ui::Rect& body, const std::vector<item::Choice>& choices) {
    constexpr std::array stems{ui::Type{ui::Face::display, 600, 60, 70, -0.4f}, ui::Type{ui::Face::display, 600, 50, 60, -0.4f},
                               ui::Type{ui::Face::display, 600, 42, 50, -0.3f}, ui::Type{ui::Face::display, 600, 34, 42}};
    constexpr std::array words{ui::Type{ui::Face::text, 400, 40, 50}, ui::Type{ui::Face::text, 400, 34, 42},
                               ui::Type{ui::Face::text, 400, 28, 36}, ui::Type{ui::Face::text, 400, 24, 30}};
    const auto tried = [&](Grid grid) {
        grid.stem_height = look.measure->text(on_table(state).shown.stem, grid.stem, body.w).h;
        const float width = (body.w - column_gap) / 2;
        for (std::size_t i = 0; i < choices.size(); ++i)
            grid.height = std::max(grid.height, ui::height_of(row_of(state, choices, i, grid), look, width, grid.height));
        const auto rows = static_cast<float>((choices.size() + 1) / 2);
        grid.fits = grid.stem_height + 24 + rows * grid.height + line_gap * (rows - 1) <= body.h;
        return grid;
    };
    Grid grid;
    for (std::size_t size = 0; size < stems.size(); ++size)
        for (const float height : {100.f, 84.f, 66.f}) {
            grid = tried({stems.at(size), words.at(size), height});
            if (grid.fits)
                return grid;
        }
    while (!grid.fits && grid.choice.size > 16)
        grid = tried({grid.stem.scaled(0.9f), grid.choice.scaled(0.9f), 40});
    return grid;
}

void add_choice_zone(View& view, const State& state, const ui::Rect& area, const item::Choice& choice, std::size_t i,
                     const std::string& name) {
    const bool many = std::holds_alternative<item::PickMany>(on_table(state).shown.interaction);
    const bool truth = std::holds_alternative<item::JudgeTruth>(on_table(state).shown.interaction);
    const auto event = many ? Event(ChoiceTicked{choice.id}) : Event(ChoiceTaken{choice.id});
    view.zones.push_back(
        {area, name, event, std::nullopt, choice_group, many ? ui::Role::toggle : ui::Role::choice, false, true, 12, {}});
    const auto code = [&](Code first, std::size_t by) {
        return ui::key(static_cast<Code>(static_cast<std::size_t>(first) + by));
    };
    view.shortcuts.push_back({code(Code::n0, (i + 1) % 10), name, event});
    view.shortcuts.push_back({truth ? ui::key(i == 0 ? Code::t : Code::f) : code(Code::a, i), name, event});
}

void add_grid(View& view, const State& state, const ui::Look& look, const ui::Rect& body,
              const std::vector<item::Choice>& choices) {
    const auto grid = grid_of(state, look, body, choices);
    const auto& stem = on_table(state).shown.stem;
    const auto first_shape = view.shapes.size(), first_zone = view.zones.size();
    view.draw(ui::Label{
        {body.x, body.y, body.w, grid.stem_height}, stem, grid.stem, {Ink::ink}, ui::Side::start, ui::Side::start, true});
    const float width = (body.w - column_gap) / 2, top = body.y + grid.stem_height + 24;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto column = static_cast<float>(i % 2), line = static_cast<float>(i / 2);
        const ui::Rect area{body.x + (width + column_gap) * column, top + (grid.height + line_gap) * line, width, grid.height};
        const auto row = row_of(state, choices, i, grid);
        ui::draw_choice_row(view.shapes, look, area, row);
        if (takes_choice(state))
            add_choice_zone(view, state, area, choices[i], i, row.name);
    }
    if (utf8::right_to_left(stem))
        ui::mirror(view, first_shape, first_zone, card_area);
}

// A card with a picture beside its stem is drawn as a learner's own; its keys act all the same.
void add_front(View& view, const State& state, const ui::Look& look) {
    const auto& turn = on_table(state);
    const auto choices = choices_of(turn.shown);
    const ui::Rect body{card_area.x + margin, card_area.y + 94, card_area.w - 2 * margin, card_area.h - 94 - 24};
    const bool typed = std::holds_alternative<item::TypeText>(turn.shown.interaction) ||
                       std::holds_alternative<item::TypeNumber>(turn.shown.interaction);
    if (turn.shown.image || (choices.empty() && !typed)) {
        const auto first = view.shapes.size();
        far::draw_front(view.shapes, look, card_area, core::card_of(*state.game, turn).item, turn.shown);
        if (utf8::right_to_left(turn.shown.stem))
            ui::mirror(view.shapes, first, card_area);
        View keys; // of rows that lie in the picture
        const auto names = choices.empty() ? std::vector<std::string>{} : question::names_of(choices);
        for (std::size_t i = 0; takes_choice(state) && i < choices.size(); ++i)
            add_choice_zone(keys, state, {}, choices[i], i, names[i]);
        view.shortcuts.insert(view.shortcuts.end(), keys.shortcuts.begin(), keys.shortcuts.end());
        return;
    }
    if (choices.empty())
        view.draw(far::lines(look, body, turn.shown.stem, ui::Type{ui::Face::display, 600, 64, 76, -0.4f}));
    else
        add_grid(view, state, look, body, choices);
}

struct Header {
    std::string who, rest;
};

std::string seconds_words(const State& state) {
    const auto count = static_cast<int>(state.game->rules.to_respond.count() / 1000);
    return capitalised(said(count, "second", "seconds"));
}

Header header_of(const State& state) {
    const auto& turn = on_table(state);
    const bool said_aloud = !core::has_choices(turn.shown);
    if (const auto* now = responding(state)) {
        const auto name = team_name(now->team);
        if (now->key_shown)
            return {"Did the " + name + " have it?", "Y for yes, W for no."};
        if (said_aloud)
            return {name + " buzzed first.", "They say it, you judge."};
        return {name + " buzzed first.", seconds_words(state) + ", and only they may respond."};
    }
    if (is_settled(state) && state.game->rules.hands) {
        int all = 0;
        for (const auto& one : turn.hands)
            all += one.count;
        return {core::was_had(*state.game, turn) ? "The class had it." : "Not enough had it.",
                all == 0 ? "Nobody was counted." : "Of " + counted(all, "hand", "hands") + "."};
    }
    if (is_settled(state)) {
        const auto winner = std::ranges::find(turn.tries, true, &core::Try::right);
        if (winner != turn.tries.end())
            return {"The " + team_name(winner->team) + " had it.", turn.again ? "It is off the pile." : ""};
        return {"Nobody had it.", turn.again ? "It goes back on the pile." : "It waits on the pile."};
    }
    if (state.game->rules.hands)
        return {"Hands up.", said_aloud ? "K shows what is right; then count." : "Type how many, choice by choice."};
    return turn.tries.empty() ? Header{"Who knows it?", "The first buzz has it alone."}
                              : Header{"Open to the others.", "The first buzz has it alone."};
}

void draw_head(View& view, const State& state, const ui::Look& look) {
    const auto& turn = on_table(state);
    draw_topic(view.shapes, look, card_area, core::card_of(*state.game, turn).topic);
    ui::draw_card(view.shapes, look, card_area);
    ui::draw_header(view.shapes, look, card_area, {"", "", ""});
    const auto header = header_of(state);
    float x = card_area.x + margin;
    const float y = card_area.y, height = ui::header_height;
    if (!state.game->rules.hands) {
        view.draw(ui::Icon{{x, y + 20, 36, 36}, "bell", {Ink::ink}});
        x += 52;
    }
    const float wide = look.measure->text(header.who, type::small.bold()).w + 2;
    view.draw(far::line(look, {x, y, wide, height}, header.who, type::small.bold()));
    x += wide + 16;
    const float end = look.measure->text(turn.shown.title, type::small).w + 2;
    view.draw(far::line(look, {x, y, card_area.right() - margin - end - 24 - x, height}, header.rest, type::small));
    view.draw(far::line(look, {card_area.right() - margin - end, y, end, height}, turn.shown.title, type::small, Ink::ink2,
                        ui::Side::end));
}

// What the card is worth, or the time that is left, or what it brought.
void draw_right(View& view, const State& state, const ui::Look& look) {
    const auto& turn = on_table(state);
    const auto* now = responding(state);
    const ui::Rect big{1540, 210, 332, 110}, small{1540, 320, 332, 44};
    const ui::Type digits{ui::Face::display, 900, 96, 96, -1.5f, true};
    const auto figure = [&](const std::string& above, const std::string& below) {
        view.draw(far::line(look, big, above, digits, Ink::ink, ui::Side::centre));
        view.draw(far::line(look, small, below, type::usual, Ink::ink, ui::Side::centre));
    };
    const int worth = turn.again ? 0 : core::worth(core::card_of(*state.game, turn).item);
    if (state.game->paused_since) {
        far::draw_stopped_clock(view.shapes, ring);
    } else if (now && !now->key_shown) {
        const auto gone = std::max(Milliseconds{0}, std::chrono::duration_cast<Milliseconds>(look.now - now->since));
        const auto rest = std::max(Milliseconds{0}, state.game->rules.to_respond - gone);
        far::draw_clock(view.shapes, ring, rest, state.game->rules.to_respond);
        view.draw(
            far::line(look, {1540, 410, 332, 44}, "for the " + team_name(now->team), type::usual, Ink::ink, ui::Side::centre));
        if (rest.count() > 0)
            view.wakes_at(look.now + Milliseconds{200});
    } else if (is_settled(state) && !turn.tries.empty() && turn.tries.back().right && worth > 0) {
        figure("+" + points_words(worth), "for the " + team_name(turn.tries.back().team));
    } else if (state.game->rules.hands) {
        figure(std::to_string(core::cards_had(*state.game)), "had so far");
    } else if (worth > 0) {
        figure(points_words(worth), "points");
    } else {
        figure("Retake", "for the pile alone");
    }
    draw_pile(view, state, look, {1546, 640});
}

void add_teams(View& view, const State& state, const ui::Look& look) {
    const auto& turn = on_table(state);
    const auto* now = responding(state);
    for (int team = 0; team < state.game->rules.teams; ++team) {
        TeamCard card{.team = team, .points = points_words(core::points(*state.game, team))};
        const auto tried = std::ranges::find(turn.tries, team, &core::Try::team);
        if (now && now->team == team) {
            card.risen = std::max(0.01f, ui::eased(ui::Ease::spring, ui::progress(look, state.phase_since, 0, 160)));
            card.note = "first";
            card.icon = "bell";
            view.moves_until(ui::end_of(state.phase_since, 0, 160));
        } else if (tried != turn.tries.end()) {
            const int gain = core::gain(*state.game, turn, *tried);
            card.note = gain > 0 ? "+" + points_words(gain) : gain < 0 ? points_words(gain) : "locked out";
            card.icon = tried->right ? "check" : "cross";
            card.dim = !tried->right;
        } else if (now) {
            card.note = "locked out";
            card.icon = "lock";
            card.dim = true;
        }
        draw_team_card(view, look, state, card);
        if (!is_open(state) || tried != turn.tries.end())
            continue;
        const auto name = team_name(team) + " buzz";
        view.zones.push_back({team_area(team, state.game->rules.teams),
                              name,
                              BuzzerPressed{team},
                              std::nullopt,
                              team_group,
                              ui::Role::button,
                              false,
                              true,
                              14,
                              {}});
        view.shortcuts.push_back({ui::key(state.buzzers[static_cast<std::size_t>(team)].key), name, BuzzerPressed{team}});
    }
}

void add_response_keys(View& view, const State& state, std::vector<ui::KeyHint>& hints) {
    const auto* now = responding(state);
    const auto& shown = on_table(state).shown;
    if (takes_choice(state)) {
        const bool truth = std::holds_alternative<item::JudgeTruth>(shown.interaction);
        const auto last = std::to_string(choices_of(shown).size() % 10);
        hints.push_back(truth ? ui::KeyHint{{"T", "F"}, team_name(now->team) + " respond"}
                              : ui::KeyHint{{"1", "–", last}, team_name(now->team) + " respond"});
        if (std::holds_alternative<item::PickMany>(shown.interaction))
            add_key(view, hints, ui::key(Code::enter), "that is all", TicksLocked{});
        add_key(view, hints, ui::key(Code::w), "open it to the others", Passed{});
    } else {
        add_key(view, hints, ui::key(Code::y), "they have it", HostJudged{true});
        add_key(view, hints, ui::key(Code::w), now->key_shown ? "they do not" : "not right: to the others", HostJudged{false});
        if (!now->key_shown)
            add_key(view, hints, ui::key(Code::k), "show what is right", KeyAsked{});
    }
    add_key(view, hints, ui::key(Code::u), "undo the buzz", Undone{});
}

ui::KeyHint buzz_hint(const State& state) { // of those who may
    ui::KeyHint hint{{}, "buzz"};
    for (int team = 0; team < state.game->rules.teams; ++team)
        if (!core::has_tried(on_table(state), team))
            hint.keys.push_back(ui::key_name(ui::key(state.buzzers[static_cast<std::size_t>(team)].key)));
    return hint;
}

void add_keys(View& view, const State& state, const ui::Look& look) {
    std::vector<ui::KeyHint> hints;
    const bool hands = state.game->rules.hands;
    if (responding(state)) {
        add_response_keys(view, state, hints);
    } else if (is_settled(state)) {
        add_key(view, hints, ui::key(Code::enter), "next card", NextAsked{});
        view.shortcuts.push_back({ui::key(Code::space), "next card", NextAsked{}});
    } else if (hands && (core::has_choices(on_table(state).shown) || shows_key(state))) {
        hints = {{{"0", "–", "9"}, "how many"}, {{"Enter"}, "next, then done"}, {{"Left", "Right"}, "move"}};
    } else {
        if (!hands)
            hints.push_back(buzz_hint(state));
        add_key(view, hints, ui::key(Code::k), hands ? "show what is right" : "nobody: show what is right", KeyAsked{});
    }
    if (!responding(state) && !on_table(state).tries.empty())
        add_key(view, hints, ui::key(Code::u), "take the last try back", Undone{});
    add_key(view, hints, ui::key(Code::escape), "pause", PauseTurned{});
    ui::draw_key_rail(view.shapes, look, hints);
}

std::string card_of_cards(const core::Game& game) {
    if (game.turns.back().again)
        return "Retake, " + std::to_string(core::pile(game).size()) + " on the pile";
    const auto first = std::ranges::count(game.turns, false, &core::Turn::again);
    return "Card " + std::to_string(first) + " of " + std::to_string(game.cards->size());
}

} // namespace

void add_card(View& view, const State& state, const ui::Look& look) {
    const auto& rules = state.game->rules;
    const auto title = rules.hands ? std::string("Hands up") : "Hot seat, " + in_words(rules.teams) + " teams";
    const auto right = rules.hands        ? std::string("Seven of ten have it")
                       : rules.target > 0 ? "First to " + points_words(rules.target) + ", or the last card"
                                          : std::string("To the last card");
    draw_top_line(view, look, title, card_of_cards(*state.game), right);
    draw_head(view, state, look);
    if (shows_key(state))
        draw_back(view, state, look);
    else
        add_front(view, state, look);
    draw_right(view, state, look);
    if (rules.hands)
        add_counts(view, state, look);
    else
        add_teams(view, state, look);
    add_keys(view, state, look);
}

} // namespace retake::screens::hotseat
