// The world as the program meets it: the store, the shelf and the files. perform.cpp carries out effects on it.
#pragma once
#include "app/editor.hpp"
#include "app/effect.hpp"
#include "app/errands.hpp"
#include "app/event.hpp"
#include "app/lesson_room.hpp"
#include "app/watcher.hpp"
#include "bank/shelf.hpp"
#include "store/places.hpp"
#include "store/store.hpp"
#include <map>
#include <optional>
#include <vector>

namespace retake::app {

// The banks that were read last, so that reading one again costs what has changed in it.
class Readings {
public:
    std::shared_ptr<const bank::Reading> last(const std::filesystem::path&) const; // or null
    void keep(const std::filesystem::path&, std::shared_ptr<const bank::Reading>);

private:
    std::vector<std::pair<std::filesystem::path, std::shared_ptr<const bank::Reading>>> kept_; // the newest last
};

class World {
public:
    // `named`: banks and folders of the command line, shown on the shelf before the others.
    World(store::Places places, std::vector<std::filesystem::path> named, Desktop desktop = {}, TimeZone zone = {});

    // What is known at once; what takes longer comes by `arrived`. Effects of the window are not the world's.
    std::vector<Event> perform(const Effect&);
    std::vector<Event> arrived();

    // A round straight from the command line.
    void deal(const std::vector<std::filesystem::path>& banks, const bank::Wish&, const session::Rules&, std::uint64_t seed);
    void read_bank_at(const std::filesystem::path&);

    // Why the progress file could not be opened; null: it is open.
    const screens::home::Trouble* why_nothing_is_kept() const { return store_ ? nullptr : &troubles_.front(); }

    const bank::Shelf& shelf() const { return shelf_; }

    // Once a start, in the background: the daily backup. Trouble with it is told and hinders nobody.
    void look_after(Instant now);

    // Before the program ends: what waits in memory is tried once more. How many responses are lost.
    std::size_t give_up();

private:
    std::vector<Event> read_shelf();
    void take_shelf(bank::Shelf);
    void read_learner(ShelfRead&);
    void fit_to(const study::Learner&);
    std::vector<Event> show_top(const ShowTop&) const;
    std::vector<Event> tell_shelf();
    void refresh_store(const study::Learner*);
    std::vector<Event> read_bank(const std::string& file);
    void read_again(const ReadAgain&);
    void mend(const MendFile&);
    std::vector<Event> open_editor(const Place&);
    std::vector<Event> choose_bank();
    void add(const std::string& path);
    void add_sample();
    std::vector<Event> ended_programs();
    void notice(const std::vector<std::filesystem::path>& changed);
    void watch_beside(const std::filesystem::path& bank, std::vector<std::filesystem::path> files);
    std::optional<screens::setup::Known> recognise(const bank::Bank&) const;
    std::vector<Event> settle_name(const SettleName&);
    std::vector<bank::Relink> relink(const bank::Bank&, const bank::Bank* before);
    std::vector<Event> deal_pile(const DealPile&);
    std::vector<Event> deal_hot_seat(const DealHotSeat&);
    std::vector<Event> find_unfinished();
    std::vector<Event> open_round(const OpenRound&);
    std::vector<Event> save(const SaveAttempt&);
    study::Aids aids_for(const std::vector<store::CardName>&) const;
    item::Cards with_aids(item::Cards) const;
    std::vector<Event> count_misses(const CountMisses&) const;
    std::vector<int> misses_before(const std::vector<store::CardName>&, Instant before) const;
    std::vector<Event> read_past_rounds(const ReadPastRounds&) const;
    std::vector<Event> read_past_round(const ReadPastRound&);
    std::vector<Event> read_text_size() const;
    std::vector<Event> read_progress(const ReadProgress&);
    std::vector<Event> read_classes(const ReadClasses&);
    std::vector<Event> open_lesson(const OpenLesson&);
    std::vector<Event> go_on_with_lesson(const GoOnWithLesson&);
    std::vector<Event> save_lesson(const SaveLesson&, Instant at);
    std::vector<Event> open_page(const std::filesystem::path&);
    std::vector<Event> export_round(const screens::Exported&);
    std::vector<std::filesystem::path> shelf_places() const;
    std::vector<std::filesystem::path> paths_of(const std::vector<store::CardName>&) const;
    std::vector<Event> told(const Result<void>&);

    store::Places places_;
    TimeZone zone_;
    std::vector<std::filesystem::path> named_;
    std::optional<store::Store> store_;
    std::vector<screens::home::Trouble> troubles_; // of opening the store
    bank::Shelf shelf_;
    std::optional<store::RoundId> round_;
    std::shared_ptr<const study::Learner> learner_;                              // as last read; or null
    std::map<std::filesystem::path, std::vector<std::filesystem::path>> beside_; // what the banks that were read name
    bool fitting_ = false;                                                       // weights to the log, beside the loop
    Readings readings_;
    Desktop desktop_;
    Processes processes_;
    Watcher watcher_;
    bool refreshing_ = false;
    LessonRoom room_;
    Errands upkeep_{Milliseconds{1000}}; // of the progress file; the first frames come first
    Errands errands_;                    // last: its worker ends before the rest goes
};

} // namespace retake::app
