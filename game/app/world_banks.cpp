// The world's banks: the shelf, banks read for a round, and banks read again when they were edited.
#include "app/past_round.hpp"
#include "app/reporting.hpp"
#include "app/world.hpp"
#include <algorithm>
#include <iterator>
#include <set>

namespace retake::app {
namespace {

using Path = std::filesystem::path;
using Events = std::vector<Event>;

using Reading = std::shared_ptr<const bank::Reading>;

struct Read { // one bank, as it was read beside the loop
    std::shared_ptr<const bank::Bank> bank;
    Diagnostics found;
    std::vector<Path> beside;
    Reading reading; // what the next reading of it can use
};

// `before`: as it was read last, or null.
Result<Read> read_file(const Path& path, const Reading& before) {
    Read read;
    auto loaded = bank::load_again(path, before ? *before : bank::Reading{}, &read.beside);
    if (!loaded)
        return loaded.error();
    read.reading = std::make_shared<const bank::Reading>(std::move(*loaded));
    read.bank = {read.reading, &read.reading->bank.value};
    read.found = read.reading->bank.found;
    return read;
}

struct ReadAll {
    std::vector<Read> banks;
    std::optional<Failure> trouble; // the first: a file that cannot be read, a bank of which nothing can be played
};

ReadAll read_all(const std::vector<Path>& paths) {
    ReadAll all;
    for (const auto& path : paths) {
        auto read = read_file(path, nullptr);
        if (read && read->bank->items.empty() && !all.trouble)
            all.trouble = bank::why_empty(*read->bank, read->found);
        else if (!read && !all.trouble)
            all.trouble = read.error();
        if (read)
            all.banks.push_back(std::move(*read));
    }
    return all;
}

std::vector<const bank::Bank*> pointers(const std::vector<Read>& banks) {
    std::vector<const bank::Bank*> out;
    for (const auto& read : banks)
        out.push_back(read.bank.get());
    return out;
}

// The open round as an event; a card that its bank no longer holds is left out, with its responses.
using Helped = std::function<item::Cards(item::Cards)>; // cards with what their learner's log adds

Event round_to_go_on(const store::OpenRound& open, const std::vector<const bank::Bank*>& banks, const Helped& helped) {
    std::vector<bank::Named> names;
    for (const auto& name : open.cards)
        names.push_back({name.bank, name.item});
    std::vector<int> numbers;
    auto cards = bank::deal_named(banks, names, &numbers);
    if (cards.empty())
        return Failed{{"The bank of that round is not on the shelf any more.", "Put its file back, or begin a new round."}, true};
    std::map<int, int> moved; // number in the stored round → place among the cards that are left
    for (const int number : numbers)
        moved.emplace(number, static_cast<int>(moved.size()));
    RoundDealt dealt{std::make_shared<const item::Cards>(helped(std::move(cards))),
                     open.rules,
                     open.seed,
                     open.title,
                     {},
                     true,
                     std::move(numbers)};
    for (std::size_t i = 0; i < open.attempts.size(); ++i)
        if (const auto place = moved.find(open.attempts[i].card); place != moved.end()) {
            dealt.attempts.push_back(open.attempts[i]);
            dealt.attempts.back().card = place->second;
            dealt.causes.push_back(open.causes[i]);
        }
    return dealt;
}

Event pile_to_retake(const std::vector<store::CardName>& pile, const std::vector<const bank::Bank*>& banks, const DealPile& deal,
                     const Helped& helped) {
    std::vector<bank::Named> names;
    for (const auto& name : pile)
        names.push_back({name.bank, name.item});
    auto all = bank::deal_named(banks, names);
    if (all.empty())
        return Failed{
            {"The cards on the pile belong to banks that are not on the shelf.", "Put their files back, or begin a new round."},
            true};
    auto cards = bank::fitting(std::move(all), deal.wish);
    if (cards.empty())
        return Failed{{"No card on the pile matches.", "Retake the whole pile from Home: R."}, true};
    session::Rules rules;
    rules.mode = session::Mode::pile;
    return RoundDealt{std::make_shared<const item::Cards>(helped(std::move(cards))), rules, deal.seed, "The pile", {}, false, {}};
}

bank::Shelf as_kept(const std::vector<store::Glance>& glances) {
    bank::Shelf shelf;
    for (const auto& glance : glances)
        shelf.banks.push_back({glance.file, glance.bank, glance.title, glance.questions, glance.size, glance.modified});
    return shelf;
}

// A relative path of the command line may mean another file the next time.
std::vector<store::Glance> glances_at(const bank::Shelf& shelf) {
    std::vector<store::Glance> glances;
    for (const auto& bank : shelf.banks)
        if (bank.path.is_absolute())
            glances.push_back({bank.path.string(), bank.size, bank.modified, bank.id, bank.title, bank.questions});
    return glances;
}

} // namespace

constexpr std::size_t readings_max = 4;

std::shared_ptr<const bank::Reading> Readings::last(const Path& path) const {
    for (const auto& [file, reading] : kept_)
        if (file == path)
            return reading;
    return nullptr;
}

void Readings::keep(const Path& path, std::shared_ptr<const bank::Reading> reading) {
    std::erase_if(kept_, [&](const auto& known) { return known.first == path; });
    kept_.emplace_back(path, std::move(reading));
    if (kept_.size() > readings_max)
        kept_.erase(kept_.begin());
}

// The shelf -------------------------------------------------------------------------------------------------------------

std::vector<Path> World::shelf_places() const {
    auto all = named_;
    std::ranges::copy(store::shelf_folders(places_), std::back_inserter(all));
    return all;
}

// Files that are as they were when the program ran last are not looked at again.
Events World::read_shelf() {
    if (shelf_.banks.empty() && store_)
        shelf_ = as_kept(store_->glances());
    take_shelf(bank::read_shelf(shelf_places(), shelf_));
    return tell_shelf();
}

void World::take_shelf(bank::Shelf shelf) {
    if (store_ && shelf.banks != shelf_.banks)
        (void)store_->keep_glances(glances_at(shelf)); // Without them, the files are looked at again.
    shelf_ = std::move(shelf);
}

Events World::tell_shelf() {
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
        read_learner(read);
        if (auto flags = store_->flags())
            read.flags = std::move(*flags);
        if (const auto open = store_->unfinished(); open && *open) {
            const auto done = (*open)->attempts.size();
            const auto cards = (*open)->cards.size();
            read.unfinished = screens::home::Unfinished{static_cast<int>(std::min(done + 1, cards)), static_cast<int>(cards),
                                                        (*open)->title, (*open)->rules.mode == session::Mode::sprint && done > 0};
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
    if (store_)
        refresh_store(read.learner.get());
    return {read};
}

// What the watcher saw: banks, or files that banks name. The shelf is looked at again beside the loop.
void World::notice(const std::vector<Path>& changed) {
    std::vector<std::string> files;
    const auto add = [&](const Path& bank) {
        if (std::ranges::find(files, bank.string()) == files.end())
            files.push_back(bank.string());
    };
    for (const auto& path : changed) {
        bool named = false;
        for (const auto& [bank, beside] : beside_)
            if (std::ranges::find(beside, path) != beside.end()) {
                add(bank);
                named = true;
            }
        if (!named)
            add(path);
    }
    errands_.send([this, files, places = shelf_places(), before = shelf_]() -> Errands::Rest {
        return [this, files, shelf = bank::read_shelf(places, before)] {
            take_shelf(shelf);
            auto events = tell_shelf();
            events.emplace_back(FilesChanged{files});
            return events;
        };
    });
}

Events World::arrived() {
    if (const auto changed = watcher_.changed(); !changed.empty())
        notice(changed);
    auto events = errands_.arrived();
    std::ranges::move(upkeep_.arrived(), std::back_inserter(events));
    std::ranges::move(ended_programs(), std::back_inserter(events));
    std::ranges::move(room_.arrived(), std::back_inserter(events));
    return events;
}

// Reading ---------------------------------------------------------------------------------------------------------------

void World::watch_beside(const Path& bank, std::vector<Path> files) {
    beside_[bank] = std::move(files);
    std::vector<Path> all;
    for (const auto& [of, beside] : beside_)
        all.insert(all.end(), beside.begin(), beside.end());
    watcher_.watch_beside(std::move(all));
}

void World::read_bank_at(const Path& path) {
    std::string remembered;
    for (const auto& bank : shelf_.banks)
        if (bank.path == path && store_)
            if (const auto recalled = store_->recall("setup " + bank.id); recalled && *recalled)
                remembered = **recalled;
    errands_.send([this, path, remembered, before = readings_.last(path)]() -> Errands::Rest {
        return [this, path, remembered, before, read = read_file(path, before)]() -> Events {
            if (!read)
                return {Failed{read.error(), true}};
            readings_.keep(path, read->reading);
            watch_beside(path, read->beside);
            const auto known = recognise(*read->bank);
            relink(*read->bank, before ? &before->bank.value : nullptr);
            std::vector<store::CardName> names;
            for (const auto& item : read->bank->items)
                names.push_back({read->bank->id, item.id});
            return {BankRead{read->bank, read->found, remembered, known, aids_for(names)}};
        };
    });
}

Events World::read_bank(const std::string& file) {
    for (const auto& bank : shelf_.banks)
        if (bank.path == file) {
            read_bank_at(bank.path);
            return {};
        }
    return {Failed{{"This bank is not on the shelf any more.", "Its file was moved or removed."}, true}};
}

void World::read_again(const ReadAgain& wish) {
    std::vector<store::Flag> flags;
    if (wish.problems && store_)
        flags = store_->flags().value_or({});
    errands_.send([this, wish, before = readings_.last(wish.file), flags]() -> Errands::Rest {
        auto read = read_file(wish.file, before);
        auto report = read && wish.problems ? std::optional(report_on(*read->reading, flags)) : std::nullopt;
        return [this, file = wish.file, before, read = std::move(read), report = std::move(report)]() -> Events {
            if (!read)
                return {BankLost{file, read.error()}}; // Whoever plays it goes on with what was there.
            readings_.keep(file, read->reading);
            watch_beside(file, read->beside);
            auto links = relink(*read->bank, before ? &before->bank.value : nullptr);
            return {BankReadAgain{file, read->bank, read->found, std::move(links), report}};
        };
    });
}

// Rounds ----------------------------------------------------------------------------------------------------------------

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

Events World::deal_pile(const DealPile& deal) {
    std::vector<store::CardName> names;
    for (const auto& name : deal.names)
        if (deal.banks.empty() || std::ranges::find(deal.banks, name.bank) != deal.banks.end())
            names.push_back(name);
    if (names.empty())
        return {Failed{{"Nothing on the pile.", "Play a round: what you miss waits there."}, true}};
    errands_.send([this, names, paths = paths_of(names), deal]() -> Errands::Rest {
        return [this, names, deal, banks = read_all(paths).banks]() mutable -> Events {
            const auto helped = [this](item::Cards cards) { return with_aids(std::move(cards)); };
            for (const auto& read : banks)
                for (const auto& link : relink(*read.bank, nullptr)) // under the names of now
                    for (auto& name : names)
                        if (name.bank == read.bank->id && name.item == link.from)
                            name.item = link.to;
            return {pile_to_retake(names, pointers(banks), deal, helped)};
        };
    });
    return {};
}

Events World::find_unfinished() {
    if (!store_)
        return {};
    const auto open = store_->unfinished();
    if (!open)
        return {Failed{open.error(), true}};
    if (!*open || !store_->claim((*open)->id))
        return {Failed{{"That round was put away, or is played in another window.", "Begin a new round."}, true}};
    round_ = (*open)->id;
    errands_.send([this, paths = paths_of((*open)->cards), asked = **open]() -> Errands::Rest {
        return [this, asked, banks = read_all(paths).banks]() -> Events {
            for (const auto& read : banks)
                relink(*read.bank, nullptr);
            const auto helped = [this](item::Cards cards) { return with_aids(std::move(cards)); };
            const auto now = store_->unfinished(); // under the names of now
            return {round_to_go_on(now && *now && (*now)->id == asked.id ? **now : asked, pointers(banks), helped)};
        };
    });
    return {};
}

Events World::read_past_round(const ReadPastRound& asked) {
    const auto stored = store_ ? store_->round(asked.id) : Result<std::optional<store::OpenRound>>(std::nullopt);
    if (!stored || !*stored)
        return {Failed{
            stored ? Failure{"That round is not in the progress file any more.", "Look at another one."} : stored.error(), true}};
    errands_.send([this, asked, paths = paths_of((*stored)->cards)]() -> Errands::Rest {
        return [this, asked, banks = read_all(paths).banks]() -> Events {
            for (const auto& read : banks)
                relink(*read.bank, nullptr);
            const auto round = store_->round(asked.id); // under the names of now
            if (!round || !*round)
                return {Failed{round ? Failure{"That round cannot be read.", "Look at another one."} : round.error(), true}};
            auto reviewed = reviewed_of(**round, pointers(banks));
            reviewed.now = std::make_shared<const item::Cards>(with_aids(*reviewed.now));
            reviewed.missed_before = misses_before((*round)->cards, (*round)->begun);
            return {PastRoundRead{asked.id, std::make_shared<const screens::review::Reviewed>(std::move(reviewed)),
                                  (*round)->causes}};
        };
    });
    return {};
}

void World::deal(const std::vector<Path>& paths, const bank::Wish& wish, const session::Rules& rules, std::uint64_t seed) {
    errands_.send([=, this]() -> Errands::Rest {
        return [=, this, all = read_all(paths)]() -> Events {
            for (const auto& read : all.banks)
                relink(*read.bank, nullptr);
            auto cards = bank::deal(pointers(all.banks), wish, seed);
            if (cards.empty() && all.trouble)
                return {Failed{*all.trouble, true}};
            if (cards.empty())
                return {Failed{{"No cards match.", "Open the bank on Home, and choose other topics or another level."}, true}};
            auto title = all.banks.size() == 1 ? all.banks.front().bank->title : std::to_string(all.banks.size()) + " banks";
            return {RoundDealt{
                std::make_shared<const item::Cards>(with_aids(std::move(cards))), rules, seed, std::move(title), {}, false, {}}};
        };
    });
}

} // namespace retake::app
