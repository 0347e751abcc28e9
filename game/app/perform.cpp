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

Result<void> write_file(const Path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (!file)
        return Failure{"The file " + path.string() + " cannot be written.", "Is the disk full, or the folder read-only?"};
    return {};
}

} // namespace

World::World(store::Places places, std::vector<Path> named, Desktop desktop, TimeZone zone)
    : places_(std::move(places)), zone_(std::move(zone)), named_(std::move(named)), desktop_(std::move(desktop)),
      watcher_({shelf_places(), {}}), room_(places_.phone / "page.html", zone_) {
    auto opened = store::Store::open_to_play(places_.data);
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
            [&](const ReadShelf&) { return read_shelf(); },
            [&](const ReadBank& e) { return read_bank(e.file); },
            [&](const ReadAgain& e) {
                read_again(e);
                return std::vector<Event>{};
            },
            [&](const MendFile& e) {
                mend(e);
                return std::vector<Event>{};
            },
            [&](const OpenEditor& e) { return open_editor(e.place); },
            [&](const ChooseBank&) { return choose_bank(); },
            [&](const AddBank& e) {
                add(e.path);
                return std::vector<Event>{};
            },
            [&](const AddSample&) {
                add_sample();
                return std::vector<Event>{};
            },
            [&](const SettleName& e) { return settle_name(e); },
            [&](const RaiseFlag& e) { return store_ ? told(store_->flag(e.flag)) : std::vector<Event>{}; },
            [&](const TakeFlagDown& e) { return store_ ? told(store_->take_flag_down(e.name, e.at)) : std::vector<Event>{}; },
            [&](const KeepReminder& e) { return store_ ? told(store_->keep_reminder(e.name, e.text)) : std::vector<Event>{}; },
            [&](const ShowTop& e) { return show_top(e); },
            [&](const DealPile& e) { return deal_pile(e); },
            [&](const FindUnfinished&) { return find_unfinished(); },
            [&](const PutAwayUnfinished& e) {
                if (!store_)
                    return std::vector<Event>{};
                const auto open = store_->unfinished();
                return open && *open ? told(store_->close_round((*open)->id, e.at)) : std::vector<Event>{};
            },
            [&](const OpenRound& e) { return open_round(e); },
            [&](const SaveAttempt& e) { return save(e); },
            [&](const RetractAttempt& e) {
                return store_ && round_ ? told(store_->retract(*round_, e.number, e.at)) : std::vector<Event>{};
            },
            [&](const CloseRound& e) { // what comes later, as the retake after an exam, still belongs to it
                return store_ && round_ ? told(store_->close_round(*round_, e.at)) : std::vector<Event>{};
            },
            [&](const TagCause& e) {
                const auto round = e.round ? e.round : round_;
                return store_ && round ? told(store_->tag(*round, e.go, e.cause, e.at)) : std::vector<Event>{};
            },
            [&](const ReadPastRounds& e) { return read_past_rounds(e); },
            [&](const ReadPastRound& e) { return read_past_round(e); },
            [&](const CountMisses& e) { return count_misses(e); },
            [&](const Remember& e) { return store_ ? told(store_->remember(e.name, e.value)) : std::vector<Event>{}; },
            [&](const ReadTextSize&) { return read_text_size(); },
            [&](const ReadProgress& e) { return read_progress(e); },
            [&](const ReadClasses& e) { return read_classes(e); },
            [&](const OpenLesson& e) { return open_lesson(e); },
            [&](const GoOnWithLesson& e) { return go_on_with_lesson(e); },
            [&](const MoveRoom& e) { return room_.move(e.way, e.at); },
            [&](const SaveLesson& e) { return save_lesson(e, e.at); },
            [&](const TellRoom& e) {
                room_.tell(e.events);
                return std::vector<Event>{};
            },
            [&](const GoOnUnkept&) {
                room_.go_on_unkept();
                return std::vector<Event>{};
            },
            [&](const Rehearse& e) {
                room_.rehearse(e.phones);
                return std::vector<Event>{};
            },
            [&](const CloseRoom&) {
                room_.close();
                return std::vector<Event>{};
            },
            [&](const DealHotSeat& e) { return deal_hot_seat(e); },
            [&](const Export& e) { return export_round(e.round); },
            [&](const auto&) { return std::vector<Event>{}; }, // the window's
        },
        effect);
}

std::vector<Event> World::told(const Result<void>& result) {
    return result ? std::vector<Event>{} : std::vector<Event>{Failed{result.error(), false}};
}

std::size_t World::give_up() {
    if (!store_)
        return 0;
    (void)store_->write_waiting(); // Whether it worked, the count says.
    return store_->waiting();
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
    const auto& card = save.cards->at(static_cast<std::size_t>(save.attempt.card));
    return told(save.replaces ? store_->replace(*round_, card, attempt) : store_->append(*round_, card, attempt));
}

std::vector<Event> World::export_round(const screens::Exported& round) {
    std::error_code trouble;
    std::filesystem::create_directories(places_.documents, trouble);
    const auto base = places_.documents / round.name;
    for (const auto& [ending, text] : {std::pair{".csv", &round.csv}, std::pair{".html", &round.html}})
        if (const auto written = text->empty() ? Result<void>{} : write_file(base.string() + ending, *text); !written)
            return {Failed{written.error(), false}};
    return {Exported{base.string() + (round.html.empty() ? ".csv" : ".html and .csv")}};
}

} // namespace retake::app
