// The learner as the world keeps one: the log, what was planned, and how cards were last shown.
#include "app/world.hpp"
#include "study/fit.hpp"
#include "study/kept.hpp"
#include "study/settings.hpp"
#include <algorithm>
#include <charconv>
#include <set>

namespace retake::app {
namespace {

// The line that is kept of a fit; empty where there is none.
std::string fitted(store::Store& store, schedule::Settings settings) {
    const auto log = store.log();
    if (!log)
        return {};
    auto line = study::write_fit(schedule::fit_fsrs6(schedule::history_of(study::responses_of(*log), settings)));
    if (const auto fit = study::read_fit(line)) {
        settings.model = fit->parameters;
        (void)study::rebuild(store, settings); // Where it fails, they are worked out when they are asked for.
    }
    return line;
}

} // namespace

// Cards that were asked and can be asked again: their bank is on the shelf and held them when it was last read.
void World::read_learner(ShelfRead& read) {
    auto learner = study::read_learner(*store_, zone_);
    if (!learner) {
        read.troubles.push_back({learner.error().message, learner.error().next_step});
        return;
    }
    std::vector<std::string> banks;
    for (const auto& bank : shelf_.banks)
        banks.push_back(bank.id);
    if (auto here = study::cards_here(*store_, *learner, banks))
        read.here = std::move(*here);
    fit_to(*learner);
    read.learner = learner_ = std::make_shared<const study::Learner>(std::move(*learner));
}

// Weights are fitted silently, beside the game, when enough was logged since the last time. The memories under the new ones are
// kept before anybody asks for them.
void World::fit_to(const study::Learner& learner) {
    const auto kept = store_->recall(std::string(study::fit_setting));
    const auto before = kept && *kept ? study::read_fit(**kept) : std::nullopt;
    if (fitting_ || !study::fit_is_due(learner.predicted, before))
        return;
    auto beside = store_->another();
    if (!beside)
        return;
    fitting_ = true;
    upkeep_.send(
        [this, store = std::make_shared<store::Store>(std::move(*beside)), settings = learner.settings]() -> Errands::Rest {
            const auto line = fitted(*store, settings);
            return [this, line]() -> std::vector<Event> {
                fitting_ = false;
                if (line.empty())
                    return {};
                if (const auto written = store_->remember(std::string(study::fit_setting), line); !written)
                    return {Failed{written.error(), false}};
                return tell_shelf();
            };
        });
}

// Where they cannot be read the cards are asked as all others.
study::Aids World::aids_for(const std::vector<store::CardName>& cards) const {
    return store_ && learner_ ? study::read_aids(*store_, *learner_, cards).value_or({}) : study::Aids{};
}

item::Cards World::with_aids(item::Cards cards) const {
    std::vector<store::CardName> names;
    for (const auto& card : cards)
        names.push_back({card.bank, card.item.id});
    study::lend(cards, aids_for(names));
    return cards;
}

std::vector<int> World::misses_before(const std::vector<store::CardName>& cards, Instant before) const {
    std::vector<int> times;
    for (const auto& name : cards) {
        const auto history = store_->history(name);
        if (!history)
            return {}; // The review goes without.
        times.push_back(static_cast<int>(
            std::ranges::count_if(history->rows, [&](const store::LogRow& row) { return row.at < before && row.credit < 1; })));
    }
    return times;
}

std::vector<Event> World::count_misses(const CountMisses& asked) const {
    return store_ ? std::vector<Event>{MissesCounted{misses_before(asked.names, asked.before)}} : std::vector<Event>{};
}

std::vector<Event> World::read_past_rounds(const ReadPastRounds& asked) const {
    if (!store_)
        return {Failed{{"Past rounds are not to be had just now: the progress file could not be opened.", "Start Retake again."},
                       true}};
    constexpr int at_once = 200;
    auto rounds = store_->past_rounds(at_once, asked.before);
    if (!rounds)
        return {Failed{rounds.error(), true}};
    const bool more = static_cast<int>(rounds->size()) == at_once;
    return {PastRoundsRead{std::move(*rounds), more, asked.before.has_value()}};
}

// Who never chose one has the usual one.
std::vector<Event> World::read_text_size() const {
    const auto kept = store_ ? store_->recall(std::string(text_size_setting)) : std::optional<std::string>();
    TextSizeRead read;
    if (kept && *kept)
        std::from_chars((*kept)->data(), (*kept)->data() + (*kept)->size(), read.steps);
    return {read};
}

std::vector<Event> World::show_top(const ShowTop& top) const {
    if (!store_)
        return {};
    const auto shown = store_->last_shown(top.name);
    if (!shown || !*shown)
        return {};
    return {TopShown{top.name, (*shown)->stem, (*shown)->topic}};
}

} // namespace retake::app
