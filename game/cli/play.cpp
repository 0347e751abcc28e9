// `retake play --text`, and what is played when no display can be opened: from the words of the command line to a round.
#include "cli/play.hpp"
#include "bank/deal.hpp"
#include "cli/opening.hpp"
#include "cli/play_text.hpp"
#include "cli/rewrite.hpp"
#include "grading/numeral.hpp"
#include "store/backup.hpp"
#include "store/zone.hpp"
#include "study/aids.hpp"
#include "study/settings.hpp"
#include "study/today.hpp"
#include <charconv>
#include <iostream>
#include <set>

namespace retake::cli {
namespace {

// What could be read of the banks; findings are counted here and explained by `retake check`.
std::vector<bank::Bank> load(const std::vector<std::filesystem::path>& paths, std::ostream& err) {
    std::vector<bank::Bank> banks;
    for (const auto& path : paths) {
        auto loaded = bank::load_bank(path);
        if (!loaded) {
            tell(loaded.error(), err);
            continue;
        }
        auto& [bank, found] = *loaded;
        if (has_errors(found))
            err << path.string() << ": " << bank.items.size() << " of " << bank.questions_written
                << " questions are ready. `retake check " << path.string() << "` tells about the rest.\n";
        banks.push_back(std::move(bank));
    }
    return banks;
}

std::vector<const bank::Bank*> pointers(const std::vector<bank::Bank>& banks) {
    std::vector<const bank::Bank*> out;
    for (const auto& bank : banks)
        out.push_back(&bank);
    return out;
}

// A number of the list, 0 for the round that can be gone on with, or nothing when the learner left.
std::optional<std::size_t> choose(const bank::Shelf& shelf, const std::optional<store::OpenRound>& open, Terminal& terminal) {
    if (open)
        terminal.out << "  0) Go on with " << open->title << " (" << open->attempts.size() << " responses given)\n";
    for (std::size_t i = 0; i < shelf.banks.size(); ++i)
        terminal.out << "  " << i + 1 << ") " << shelf.banks[i].title << " (" << shelf.banks[i].questions << " cards)\n";
    terminal.out << "Which one? (a number, or q to quit)" << std::endl;
    const std::size_t lowest = open ? 0 : 1;
    for (std::string line; std::getline(terminal.in, line);) {
        const auto typed = grading::trimmed(line);
        if (typed == "q")
            return std::nullopt;
        std::size_t number = 0;
        const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
        if (error == std::errc{} && end == typed.data() + typed.size() && number >= lowest && number <= shelf.banks.size())
            return number;
        terminal.out << "Please type a number from " << lowest << " to " << shelf.banks.size() << ", or q." << std::endl;
    }
    return std::nullopt;
}

// Today's pile: what was missed today, then what is due.
item::Cards pile_cards(const store::Store& store, const std::vector<bank::Bank>& banks, const bank::Wish& wish, Instant now) {
    std::vector<bank::Named> names;
    std::vector<std::string> ids;
    for (const auto& bank : banks)
        ids.push_back(bank.id);
    const auto pile = store.pile();
    const auto learner = study::read_learner(store, store::zone_here(now));
    const auto here = learner ? study::cards_here(store, *learner, ids) : Result<std::vector<store::CardName>>(learner.error());
    if (pile && here)
        for (const auto& card : study::today(*learner, *pile, *here, now).pile)
            names.push_back({card.name.bank, card.name.item});
    return bank::fitting(bank::deal_named(pointers(banks), names), wish);
}

// What the log adds to cards that are missed again and again. Where it cannot be read they are asked as all others.
void lend_aids(item::Cards& cards, const store::Store& store, Instant now) {
    const auto learner = study::read_learner(store, store::zone_here(now));
    if (!learner)
        return;
    std::vector<store::CardName> names;
    for (const auto& card : cards)
        names.push_back({card.bank, card.item.id});
    study::lend(cards, study::read_aids(store, *learner, names).value_or({}));
}

int play_cards(TextRound round, item::Cards cards, const Play& wish, store::Store* store, Terminal& terminal) {
    if (store != nullptr)
        lend_aids(cards, *store, terminal.now());
    round.cards = std::make_shared<const item::Cards>(std::move(cards));
    round.format = wish.format;
    return play_text(round, store, terminal.now, terminal.in, terminal.out, terminal.err);
}

// The cards of the round that is gone on with. Nothing: its bank has changed so that they cannot all be found.
std::optional<item::Cards> cards_of(const store::OpenRound& open, const bank::Shelf& shelf, std::ostream& err) {
    std::vector<bank::Named> names;
    std::set<std::string> wanted;
    for (const auto& name : open.cards) {
        names.push_back({name.bank, name.item});
        wanted.insert(name.bank);
    }
    std::vector<std::filesystem::path> paths;
    for (const auto& bank : shelf.banks)
        if (wanted.contains(bank.id))
            paths.push_back(bank.path);
    const auto banks = load(paths, err);
    auto cards = bank::deal_named(pointers(banks), names);
    return cards.size() == names.size() ? std::optional(std::move(cards)) : std::nullopt;
}

int go_on(const store::OpenRound& open, const Play& wish, const bank::Shelf& shelf, store::Store& store, Terminal& terminal) {
    if (!store.claim(open.id)) {
        terminal.err << "That round is being played in another window. Begin a new round.\n";
        return 3;
    }
    auto cards = cards_of(open, shelf, terminal.err);
    if (!cards) {
        terminal.err
            << "The cards of that round are not on the shelf any more. Begin a new round; what is on the pile stays there.\n";
        return 3;
    }
    TextRound round;
    round.rules = open.rules;
    round.seed = open.seed;
    round.kept_as = open.id;
    round.attempts = open.attempts;
    return play_cards(std::move(round), std::move(*cards), wish, &store, terminal);
}

std::string no_cards(const Play& wish) {
    if (wish.mode == session::Mode::pile)
        return "Nothing on the pile.";
    return "No cards match. Leave out --topic or --level to play them all.";
}

int play_banks(const std::vector<std::filesystem::path>& paths, const Play& wish, store::Store* store, Terminal& terminal) {
    const auto banks = load(paths, terminal.err);
    if (banks.empty())
        return 3;
    const bank::Wish wished{wish.topics, wish.level, wish.length};
    TextRound round;
    round.rules = rules_of(wish);
    round.seed = wish.seed ? *wish.seed : terminal.any_seed();
    auto cards = wish.mode == session::Mode::pile ? (store ? pile_cards(*store, banks, wished, terminal.now()) : item::Cards{})
                                                  : bank::deal(pointers(banks), wished, round.seed);
    if (cards.empty()) {
        terminal.err << no_cards(wish) << '\n';
        return wish.mode == session::Mode::pile ? 0 : 3;
    }
    return play_cards(std::move(round), std::move(cards), wish, store, terminal);
}

} // namespace

bool wishes(const Play& wish) {
    return wish.mode != session::Mode::practice || !wish.topics.empty() || wish.level || wish.length || wish.minutes || wish.seed;
}

session::Rules rules_of(const Play& wish) {
    session::Rules rules;
    rules.mode = wish.mode;
    rules.offer_hints = wish.mode != session::Mode::exam;
    if (wish.mode == session::Mode::sprint)
        rules.in_all = std::chrono::minutes(wish.minutes.value_or(3));
    else if (wish.mode == session::Mode::exam && wish.minutes)
        rules.in_all = std::chrono::minutes(*wish.minutes);
    return rules;
}

Result<std::vector<std::filesystem::path>> find_named(const std::vector<std::string>& words, const bank::Shelf& shelf) {
    std::vector<std::filesystem::path> found;
    for (const auto& word : words) {
        std::error_code ignored;
        if (std::filesystem::is_directory(word, ignored)) {
            const auto inside = bank::find_banks(word);
            if (inside.empty())
                return Failure{"The folder " + word + " holds no bank.", "Banks are files that end in .yaml or .yml."};
            found.insert(found.end(), inside.begin(), inside.end());
        } else if (std::filesystem::exists(word, ignored)) {
            found.emplace_back(word);
        } else if (const auto* bank = bank::named(shelf, word)) {
            found.push_back(bank->path);
        } else {
            std::string titles;
            for (const auto& known : shelf.banks)
                titles += (titles.empty() ? "" : ", ") + known.title;
            return Failure{"There is no file, folder or bank called '" + word + "'.",
                           titles.empty() ? "The shelf is empty." : "On the shelf: " + titles + "."};
        }
    }
    return found;
}

int play(const Play& wish, const store::Places& places, Terminal terminal) {
    const auto shelf = bank::read_shelf(store::shelf_folders(places));
    auto paths = find_named(wish.banks, shelf);
    if (!paths) {
        tell(paths.error(), terminal.err);
        return 2;
    }
    auto store = open_store_to_play(places.data, terminal.err);
    if (!store)
        terminal.err << "The round can be played, but it will not be kept.\n";
    if (paths->empty() && wish.mode == session::Mode::pile) {
        for (const auto& bank : shelf.banks)
            paths->push_back(bank.path);
    } else if (paths->empty()) {
        const auto open = store ? store->unfinished().value_or(std::nullopt) : std::nullopt;
        if (shelf.banks.empty()) {
            terminal.err << "An empty shelf. Put a bank into " << places.own_banks.string() << ", or name a file.\n";
            return 3;
        }
        const auto chosen = choose(shelf, open, terminal);
        if (!chosen)
            return 0;
        if (*chosen == 0)
            return go_on(*open, wish, shelf, *store, terminal);
        paths->push_back(shelf.banks[*chosen - 1].path);
    }
    const int status = play_banks(*paths, wish, store ? &*store : nullptr, terminal);
    if (store && store->lasts())
        if (const auto kept = store::back_up_daily(places.data, terminal.now()); !kept)
            tell(kept.error(), terminal.err);
    return status;
}

} // namespace retake::cli
