// `retake play --text`, and what is played when no display can be opened: from the words of the command line to a round.
#include "cli/play.hpp"
#include "bank/deal.hpp"
#include "cli/play_text.hpp"
#include <charconv>
#include <iostream>

namespace retake::cli {
namespace {

void tell(std::ostream& err, const Failure& failure) {
    err << failure.message << '\n';
    if (!failure.next_step.empty())
        err << failure.next_step << '\n';
}

// What could be read of the banks; findings are counted here and explained by `retake check`.
std::vector<bank::Bank> load(const std::vector<std::filesystem::path>& paths, std::ostream& err) {
    std::vector<bank::Bank> banks;
    for (const auto& path : paths) {
        auto loaded = bank::load_bank(path);
        if (!loaded) {
            tell(err, loaded.error());
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

// Lists the shelf and reads a number. Nothing: the learner left.
std::optional<std::filesystem::path> choose(const bank::Shelf& shelf, Terminal& terminal) {
    for (std::size_t i = 0; i < shelf.banks.size(); ++i)
        terminal.out << "  " << i + 1 << ") " << shelf.banks[i].title << " (" << shelf.banks[i].questions << " cards)\n";
    terminal.out << "Which bank? (a number, or q to quit)" << std::endl;
    for (std::string line; std::getline(terminal.in, line);) {
        if (line == "q")
            return std::nullopt;
        std::size_t number = 0;
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
        if (error == std::errc{} && end == line.data() + line.size() && number >= 1 && number <= shelf.banks.size())
            return shelf.banks[number - 1].path;
        terminal.out << "Please type a number from 1 to " << shelf.banks.size() << ", or q." << std::endl;
    }
    return std::nullopt;
}

item::Cards pile_cards(const store::Store& store, const std::vector<bank::Bank>& banks) {
    std::vector<bank::Named> names;
    if (const auto pile = store.pile())
        for (const auto& card : *pile)
            names.push_back({card.name.bank, card.name.item});
    return bank::deal_named(pointers(banks), names);
}

int play_cards(item::Cards cards, const Play& wish, std::uint64_t seed, store::Store* store, Terminal& terminal) {
    TextRound round;
    round.cards = std::make_shared<const item::Cards>(std::move(cards));
    round.rules.mode = wish.mode;
    round.seed = seed;
    round.format = wish.format;
    return play_text(round, store, terminal.now, terminal.in, terminal.out, terminal.err);
}

std::string no_cards(const Play& wish) {
    if (wish.mode == session::Mode::pile)
        return "Nothing on the pile.";
    return "No cards match. Leave out --topic or --level to play them all.";
}

} // namespace

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
    const auto shelf = bank::read_shelf({places.questions, places.own_banks});
    auto paths = find_named(wish.banks, shelf);
    if (!paths) {
        tell(terminal.err, paths.error());
        return 2;
    }
    if (paths->empty() && wish.mode == session::Mode::pile) {
        for (const auto& bank : shelf.banks)
            paths->push_back(bank.path);
    } else if (paths->empty()) {
        if (shelf.banks.empty()) {
            terminal.err << "An empty shelf. Put a bank into " << places.own_banks.string() << ", or name a file.\n";
            return 3;
        }
        const auto chosen = shelf.banks.size() == 1 ? std::optional(shelf.banks[0].path) : choose(shelf, terminal);
        if (!chosen)
            return 0;
        paths->push_back(*chosen);
    }
    auto store = store::Store::open(places.data);
    if (!store) {
        tell(terminal.err, store.error());
        terminal.err << "The round can be played, but it will not be kept.\n";
    }
    const auto banks = load(*paths, terminal.err);
    if (banks.empty())
        return 3;
    const auto seed = wish.seed ? *wish.seed : terminal.any_seed();
    auto cards = wish.mode == session::Mode::pile
                     ? (store ? pile_cards(*store, banks) : item::Cards{})
                     : bank::deal(pointers(banks), {wish.topics, wish.level, wish.length}, seed);
    if (cards.empty()) {
        terminal.err << no_cards(wish) << '\n';
        return wish.mode == session::Mode::pile ? 0 : 3;
    }
    return play_cards(std::move(cards), wish, seed, store ? &*store : nullptr, terminal);
}

} // namespace retake::cli
