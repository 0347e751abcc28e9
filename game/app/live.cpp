// Live: how the program follows the shelf, the log and the banks while they change under it.
#include "app/live.hpp"
#include "app/learning.hpp"
#include "app/mending.hpp"
#include "schedule/study_day.hpp"
#include <algorithm>
#include <set>
#include <utility>

namespace retake::app {
namespace {

namespace home = screens::home;
namespace setup = screens::setup;

// What is known of each bank, and how many of its cards lie on the pile.
void show_known(App& app, const ShelfRead& read, Instant at) {
    if (!app.learner)
        return;
    app.home.today = schedule::study_day(app.learner->settings.zone, at);
    std::map<std::string, std::vector<store::CardName>> asked;
    std::set<store::CardName> missed; // today, and not retaken: just read is not known
    for (const auto& card : app.pile)
        if (card.missed && !card.due)
            missed.insert(card.name);
    for (const auto& name : read.here)
        if (auto& cards = asked[name.bank]; !missed.contains(name))
            cards.push_back(name);
    for (auto& box : app.home.boxes) {
        const auto cards = asked.find(box.id);
        if (cards != asked.end() && box.cards > 0)
            box.known_percent =
                std::min(100, static_cast<int>(100 * study::known_cards(*app.learner, cards->second, at) / box.cards));
        box.on_pile = static_cast<int>(
            std::ranges::count_if(app.pile, [&](const study::OnPile& card) { return card.name.bank == box.id; }));
    }
}

void show_pile(App& app) {
    auto& shown = app.home.pile;
    shown = {};
    shown.count = static_cast<int>(app.pile.size());
    for (const auto& card : app.pile) {
        shown.sure += card.sure ? 1 : 0;
        shown.due += card.due ? 1 : 0;
        shown.seeds.push_back(card.name.item);
    }
    shown.next = app.next_return ? std::optional(home::Return{app.next_return->day, app.next_return->cards}) : std::nullopt;
    if (!app.pile.empty()) {
        shown.top_stem = app.pile.front().stem;
        shown.top_topic = app.pile.front().topic;
    }
}

// A box that has come is seen at once, if the one that stands out can still be seen with it.
void show_newcomer(home::State& shown, const std::vector<home::Box>& before) {
    const auto is_new = [&](const home::Box& box) {
        return std::ranges::find(before, box.file, &home::Box::file) == before.end();
    };
    const auto at = static_cast<int>(std::ranges::find_if(shown.boxes, is_new) - shown.boxes.begin());
    if (!before.empty() && at < static_cast<int>(shown.boxes.size()) && std::abs(at - shown.picked) < home::boxes_shown)
        shown.first_visible = std::clamp(shown.first_visible, std::max(at - home::boxes_shown + 1, 0), at);
}

// The box that stands out goes on standing out, wherever it is now; where its file is gone, the one in its place does.
void show_boxes(home::State& shown, const std::vector<home::Box>& boxes) {
    const auto picked = static_cast<std::size_t>(shown.picked);
    auto file = picked < shown.boxes.size() ? shown.boxes[picked].file : std::string();
    if (std::ranges::find(boxes, shown.wanted, &home::Box::file) != boxes.end())
        file = std::exchange(shown.wanted, {});
    const auto where = static_cast<int>(std::ranges::find(boxes, file, &home::Box::file) - boxes.begin());
    const auto before = std::exchange(shown.boxes, boxes);
    const auto last = std::max(static_cast<int>(boxes.size()) - 1, 0);
    if (!file.empty() && where <= last && !boxes.empty()) {
        shown.first_visible += where - shown.picked; // it does not move on the screen, if that can be
        shown.picked = where;
    }
    shown.picked = std::clamp(shown.picked, 0, last);
    shown.first_visible = std::clamp(shown.first_visible, std::max(shown.picked - home::boxes_shown + 1, 0), shown.picked);
    shown.first_visible = std::clamp(shown.first_visible, 0, std::max(last + 1 - home::boxes_shown, 0));
    show_newcomer(shown, before);
}

void show_snags(App& app) {
    for (auto& box : app.home.boxes) {
        const auto snag = app.snags.find(box.file);
        box.snag = snag != app.snags.end() ? snag->second : "";
    }
}

// The choices of the set-up stay; the cards that they choose from are the bank's of now.
void follow_setup(App& app, const BankReadAgain& read, Instant at) {
    if (!app.open_bank || app.open_bank->bank->place.file != read.file)
        return;
    const auto standings = standings_of(app, *read.bank, at);
    app.open_bank->bank = read.bank;
    app.open_bank->choices = setup::reopened(std::move(app.open_bank->choices), *read.bank, read.found, standings);
    if (auto* shown = std::get_if<setup::State>(&app.screen))
        *shown = setup::reopened(std::move(*shown), *read.bank, read.found, standings);
}

// A card whose question is there takes it as it is now; one whose question is gone stays as it was.
void follow_round(App& app, const BankReadAgain& read) {
    if (!app.round)
        return;
    const auto& latest = app.round->newer ? *app.round->newer : *app.round->cards;
    const auto from_here = [&](const item::Card& card) { return card.item.place.file == read.file; };
    if (std::ranges::none_of(latest, from_here))
        return;
    std::map<std::string_view, const item::Item*> items;
    for (const auto& item : read.bank->items)
        items.emplace(item.id, &item);
    for (const auto& link : read.links)
        if (const auto now = items.find(link.to); now != items.end())
            items.emplace(link.from, now->second);
    auto cards = std::make_shared<item::Cards>(latest);
    for (auto& card : *cards)
        if (from_here(card))
            if (const auto now = items.find(card.item.id); now != items.end()) {
                auto aid = std::move(card.aid);
                card = bank::card(*read.bank, *now->second);
                card.aid = std::move(aid);
            }
    if (*cards != latest)
        app.round = session::with_newer(*std::move(app.round), std::move(cards));
}

} // namespace

void show_home(App& app) {
    if (std::holds_alternative<home::State>(app.screen))
        app.screen = app.home;
}

void note_snag(App& app, const std::string& file, const Diagnostics& found) {
    app.snags.erase(file);
    if (const auto first = std::ranges::find(found, Severity::error, &Diagnostic::severity); first != found.end())
        app.snags[file] = "line " + std::to_string(first->place.line) + " has a snag";
    show_snags(app);
}

Step shelf_read(App before, const ShelfRead& read, Instant at) {
    auto step = with_pile_of_today(std::move(before), read, at);
    auto& app = step.app;
    auto& shown = app.home;
    show_boxes(shown, read.boxes);
    show_known(app, read, at);
    show_snags(app);
    shown.unfinished = read.unfinished;
    shown.own_folder = read.own_folder;
    for (const auto& trouble : read.troubles)
        if (std::ranges::find(shown.troubles, trouble) == shown.troubles.end())
            shown.troubles.push_back(trouble);
    show_pile(app);
    app.flags = read.flags;
    inform_setup(app, at);
    show_home(app);
    if (auto* cleared = std::get_if<screens::cleared::State>(&app.screen)) {
        cleared->today = shown.today;
        cleared->next = app.pile.empty() && app.next_return ? std::optional(app.next_return->day) : std::nullopt;
    }
    return step;
}

Step top_shown(App app, const TopShown& top) {
    if (!app.pile.empty() && app.pile.front().name == top.name) {
        app.pile.front().stem = top.stem;
        app.pile.front().topic = top.topic;
        show_pile(app);
        show_home(app);
    }
    return {std::move(app), {}};
}

// What is on the shelf is read again, so that its box can tell of a snag and whoever plays it goes on with what it says now.
Step files_changed(App app, const FilesChanged& changed) {
    Step step{std::move(app), {}};
    for (const auto& file : changed.files)
        if (std::ranges::find(step.app.home.boxes, file, &home::Box::file) != step.app.home.boxes.end())
            step.effects.emplace_back(ReadAgain{file, shows_problems(step.app, file)});
        else {
            step.app.snags.erase(file);
            lose_problems(step.app, file);
        }
    return step;
}

Step bank_read_again(App app, const BankReadAgain& read, Instant at) {
    note_snag(app, read.file, read.found);
    if (read.report)
        follow_problems(app, read.file, *read.report, at);
    follow_setup(app, read, at);
    follow_round(app, read);
    show_home(app);
    Step step{std::move(app), {}};
    if (!read.links.empty())
        step.effects.emplace_back(ReadShelf{}); // the pile has other names
    return step;
}

Step bank_lost(App app, const BankLost& lost, Instant at) {
    lose_problems(app, lost.file);
    if (app.problems_wanted == lost.file) {
        app.problems_wanted.clear();
        app.home.reading.clear();
        screens::trouble::State state;
        state.headline = "I can’t read this file.";
        state.text = lost.failure.message + ".";
        state.next_step = lost.failure.next_step;
        state.file = lost.file;
        state.opened = at;
        if (!app.round)
            app.screen = state;
    }
    return {std::move(app), {}};
}

} // namespace retake::app
