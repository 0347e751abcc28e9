// Performing: the only place where effects become deeds.
#include "app/world.hpp"
#include "base/overloaded.hpp"
#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace retake::app {
namespace {

using Path = std::filesystem::path;

struct Loaded {
    std::vector<std::shared_ptr<const bank::Bank>> banks;
    std::optional<Failure> trouble; // the first: a file that cannot be read, a bank of which nothing can be played
};

Loaded load_all(const std::vector<Path>& paths) {
    Loaded all;
    for (const auto& path : paths) {
        auto loaded = bank::load_bank(path);
        if (loaded && loaded->value.items.empty() && !all.trouble)
            all.trouble = bank::why_empty(loaded->value, loaded->found);
        else if (!loaded && !all.trouble)
            all.trouble = loaded.error();
        if (loaded)
            all.banks.push_back(std::make_shared<const bank::Bank>(std::move(loaded->value)));
    }
    return all;
}

std::vector<const bank::Bank*> pointers(const std::vector<std::shared_ptr<const bank::Bank>>& banks) {
    std::vector<const bank::Bank*> out;
    for (const auto& bank : banks)
        out.push_back(bank.get());
    return out;
}

Event read_bank_file(const Path& path, std::string remembered) {
    auto loaded = bank::load_bank(path);
    if (!loaded)
        return Failed{loaded.error(), true};
    return BankRead{std::make_shared<const bank::Bank>(std::move(loaded->value)), std::move(loaded->found),
                    std::move(remembered)};
}

// The open round as an event; a card that its bank no longer holds is left out, with its responses.
Event round_to_go_on(const store::OpenRound& open, const std::vector<Path>& paths) {
    const auto banks = load_all(paths).banks;
    std::vector<bank::Named> names;
    for (const auto& name : open.cards)
        names.push_back({name.bank, name.item});
    std::vector<int> numbers;
    auto cards = bank::deal_named(pointers(banks), names, &numbers);
    if (cards.empty())
        return Failed{{"The bank of that round is not on the shelf any more.", "Put its file back, or begin a new round."}, true};
    std::map<int, int> moved; // number in the stored round → place among the cards that are left
    for (const int number : numbers)
        moved.emplace(number, static_cast<int>(moved.size()));
    RoundDealt dealt{
        std::make_shared<const item::Cards>(std::move(cards)), open.rules, open.seed, open.title, {}, true, std::move(numbers)};
    for (auto attempt : open.attempts)
        if (const auto place = moved.find(attempt.card); place != moved.end()) {
            attempt.card = place->second;
            dealt.attempts.push_back(std::move(attempt));
        }
    return dealt;
}

Result<void> write_file(const Path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (!file)
        return Failure{"The file " + path.string() + " cannot be written.", "Is the disk full, or the folder read-only?"};
    return {};
}

} // namespace

World::World(store::Places places, std::vector<Path> named) : places_(std::move(places)), named_(std::move(named)) {
    auto opened = store::Store::open(places_.data);
    if (opened) {
        store_ = std::move(*opened);
        for (const auto& notice : store_->notices())
            troubles_.push_back({notice.message, notice.next_step});
    } else {
        troubles_.push_back({opened.error().message, opened.error().next_step + " You can play, but nothing will be kept."});
    }
}

std::vector<Event> World::perform(const Effect& effect) {
    return std::visit(
        overloaded{
            [&](const ReadShelf&) { return read_shelf(); }, [&](const ReadBank& e) { return read_bank(e.file); },
            [&](const DealPile& e) { return deal_pile(e); }, [&](const FindUnfinished&) { return find_unfinished(); },
            [&](const PutAwayUnfinished& e) {
                if (!store_)
                    return std::vector<Event>{};
                const auto open = store_->unfinished();
                return open && *open ? told(store_->close_round((*open)->id, e.at)) : std::vector<Event>{};
            },
            [&](const OpenRound& e) { return open_round(e); }, [&](const SaveAttempt& e) { return save(e); },
            [&](const CloseRound& e) {
                const auto round = std::exchange(round_, std::nullopt);
                return store_ && round ? told(store_->close_round(*round, e.at)) : std::vector<Event>{};
            },
            [&](const Remember& e) { return store_ ? told(store_->remember(e.name, e.value)) : std::vector<Event>{}; },
            [&](const Export& e) { return export_round(e.round); },
            [&](const auto&) { return std::vector<Event>{}; }, // the window's
        },
        effect);
}

std::vector<Event> World::told(const Result<void>& result) {
    return result ? std::vector<Event>{} : std::vector<Event>{Failed{result.error(), false}};
}

std::vector<Event> World::read_shelf() {
    auto places = named_;
    std::ranges::copy(store::shelf_folders(places_), std::back_inserter(places));
    shelf_ = bank::read_shelf(places);
    ShelfRead read;
    read.own_folder = places_.own_banks.string();
    read.troubles = std::exchange(troubles_, {});
    for (const auto& [path, failure] : shelf_.unreadable)
        read.troubles.push_back({failure.message, failure.next_step});
    std::map<std::string, store::BankProgress> progress;
    if (store_) {
        if (const auto banks = store_->progress())
            for (const auto& bank : *banks)
                progress[bank.bank] = bank;
        else
            read.troubles.push_back({banks.error().message, banks.error().next_step});
        if (auto pile = store_->pile())
            read.pile = std::move(*pile);
        if (const auto open = store_->unfinished(); open && *open) {
            const auto done = (*open)->attempts.size();
            const auto cards = (*open)->cards.size();
            read.unfinished =
                screens::home::Unfinished{static_cast<int>(std::min(done + 1, cards)), static_cast<int>(cards), (*open)->title};
        }
    }
    for (const auto& bank : shelf_.banks) {
        screens::home::Box box{bank.id, bank.title, bank.questions, std::nullopt, 0, bank.path.string(), ""};
        if (const auto known = progress.find(bank.id); known != progress.end()) {
            box.on_pile = known->second.on_pile;
            if (bank.questions > 0)
                box.known_percent = std::min(100, 100 * known->second.known / bank.questions);
        }
        read.boxes.push_back(std::move(box));
    }
    return {read};
}

void World::read_bank_at(const Path& path) {
    std::string remembered;
    for (const auto& bank : shelf_.banks)
        if (bank.path == path && store_)
            if (const auto recalled = store_->recall("setup " + bank.id); recalled && *recalled)
                remembered = **recalled;
    errands_.send([path, remembered] { return std::vector<Event>{read_bank_file(path, remembered)}; });
}

std::size_t World::give_up() {
    if (!store_)
        return 0;
    (void)store_->write_waiting(); // Whether it worked, the count says.
    return store_->waiting();
}

std::vector<Event> World::read_bank(const std::string& file) {
    for (const auto& bank : shelf_.banks)
        if (bank.path == file) {
            read_bank_at(bank.path);
            return {};
        }
    return {Failed{{"This bank is not on the shelf any more.", "Its file was moved or removed."}, true}};
}

std::vector<Path> World::paths_of(const std::vector<store::CardName>& names) const {
    std::set<std::string> wanted;
    for (const auto& name : names)
        wanted.insert(name.bank);
    std::vector<Path> paths;
    for (const auto& bank : shelf_.banks)
        if (wanted.contains(bank.id))
            paths.push_back(bank.path);
    return paths;
}

std::vector<Event> World::deal_pile(const DealPile& deal) {
    const auto pile = store_ ? store_->pile() : Result<std::vector<store::PileCard>>(std::vector<store::PileCard>{});
    if (!pile)
        return {Failed{pile.error(), true}};
    std::vector<store::CardName> names;
    std::vector<bank::Named> wanted;
    for (const auto& card : *pile)
        if (deal.banks.empty() || std::ranges::find(deal.banks, card.name.bank) != deal.banks.end()) {
            names.push_back(card.name);
            wanted.push_back({card.name.bank, card.name.item});
        }
    if (wanted.empty())
        return {Failed{{"Nothing on the pile.", "Play a round: what you miss waits there."}, true}};
    errands_.send([paths = paths_of(names), wanted, deal]() -> std::vector<Event> {
        const auto banks = load_all(paths).banks;
        auto all = bank::deal_named(pointers(banks), wanted);
        if (all.empty())
            return {Failed{{"The cards on the pile belong to banks that are not on the shelf.",
                            "Put their files back, or begin a new round."},
                           true}};
        auto cards = bank::fitting(std::move(all), deal.wish);
        if (cards.empty())
            return {Failed{{"No card on the pile matches.", "Leave out --topic or --level to play them all."}, true}};
        session::Rules rules;
        rules.mode = session::Mode::pile;
        return {RoundDealt{std::make_shared<const item::Cards>(std::move(cards)), rules, deal.seed, "The pile", {}, false, {}}};
    });
    return {};
}

std::vector<Event> World::find_unfinished() {
    if (!store_)
        return {};
    const auto open = store_->unfinished();
    if (!open)
        return {Failed{open.error(), true}};
    if (!*open || !store_->claim((*open)->id))
        return {Failed{{"That round was put away, or is played in another window.", "Begin a new round."}, true}};
    round_ = (*open)->id;
    errands_.send(
        [round = **open, paths = paths_of((*open)->cards)] { return std::vector<Event>{round_to_go_on(round, paths)}; });
    return {};
}

void World::deal(const std::vector<Path>& paths, const bank::Wish& wish, const session::Rules& rules, std::uint64_t seed) {
    errands_.send([=]() -> std::vector<Event> {
        const auto [banks, trouble] = load_all(paths);
        auto cards = bank::deal(pointers(banks), wish, seed);
        if (cards.empty() && trouble)
            return {Failed{*trouble, true}};
        if (cards.empty())
            return {Failed{{"No cards match.", "Leave out --topic or --level to play them all."}, true}};
        auto title = banks.size() == 1 ? banks.front()->title : std::to_string(banks.size()) + " banks";
        return {RoundDealt{std::make_shared<const item::Cards>(std::move(cards)), rules, seed, std::move(title), {}, false, {}}};
    });
}

std::vector<Event> World::open_round(const OpenRound& open) {
    if (!store_)
        return {};
    std::vector<store::CardName> names;
    for (const auto& card : *open.cards)
        names.push_back({card.bank, card.item.id});
    const auto round = store_->open_round(names, open.title, open.rules, open.seed, open.at);
    round_ = round ? *round : store::latest_round; // what could not be written waits in the store, the round too
    if (!round)
        return {Failed{round.error(), false}};
    return {};
}

std::vector<Event> World::save(const SaveAttempt& save) {
    if (!store_ || !round_)
        return {};
    auto attempt = save.attempt;
    attempt.card = save.number;
    return told(store_->append(*round_, save.cards->at(static_cast<std::size_t>(save.attempt.card)), attempt));
}

std::vector<Event> World::export_round(const screens::Exported& round) {
    std::error_code trouble;
    std::filesystem::create_directories(places_.documents, trouble);
    const auto base = places_.documents / round.name;
    for (const auto& [ending, text] : {std::pair{".csv", &round.csv}, std::pair{".html", &round.html}})
        if (const auto written = write_file(base.string() + ending, *text); !written)
            return {Failed{written.error(), false}};
    return {Exported{base.string() + ".html and .csv"}};
}

} // namespace retake::app
