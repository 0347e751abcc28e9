// Opens rooms, and looks at what became of them.
#include "app/lesson_room.hpp"
#include "app/square.hpp"
#include "lessons/classes.hpp"
#include <algorithm>

namespace retake::app {
namespace {

using Events = std::vector<Event>;

screens::lesson::Way way_to(const std::string& address, const std::string& interface, std::uint16_t port,
                            const std::string& code) {
    const auto place = address + ":" + std::to_string(port);
    return {place, interface.empty() ? "" : network_words(interface), square_of("http://" + place + "/#" + code)};
}

std::string words(const Failure& failure) { return failure.message + " U: go on without keeping it."; }

rehearsal::Micro steady() {
    return std::chrono::duration_cast<rehearsal::Micro>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

std::string network_words(const std::string& interface) {
    const bool wireless = interface.starts_with("wl"), wired = interface.starts_with("e");
    return (wireless ? "Wi-Fi (" : wired ? "cable (" : "network (") + interface + ")";
}

LessonRoom::~LessonRoom() {
    crowd_ = {};
    if (hosting_)
        hosting_->server->stop(server::Parting::for_a_time);
}

Events LessonRoom::open(lessons::Kept kept, Instant at, const At& place) {
    if (hosting_)
        hosting_->server->stop(server::Parting::for_a_time);
    hosting_.reset();
    auto hosting = hosting::open(kept, {.address = place.address,
                                        .port = place.port,
                                        .page = page_,
                                        .now = hosting::steady_time(at),
                                        .new_token = hosting::any_token});
    if (!hosting)
        return {RoomRefused{hosting.error()}};
    hosting_ = std::move(*hosting);
    kept_ = std::move(kept);
    rehearsed_ = lessons::is_rehearsal(kept_->folder);
    seen_ = hosting_->server->seen();
    return {RoomOpened{seen_->room, board()}};
}

Events LessonRoom::move(int way, Instant at) {
    if (!hosting_ || way < 0 || static_cast<std::size_t>(way) > hosting_->others.size() || way == 0)
        return {};
    const auto address = hosting_->others[static_cast<std::size_t>(way) - 1].address;
    const auto folder = kept_->folder;
    hosting_->server->stop(server::Parting::for_a_time);
    hosting_.reset();
    auto again = lessons::open(folder);
    return again ? open(std::move(*again), at, {address, std::nullopt}) : Events{RoomRefused{again.error()}};
}

void LessonRoom::tell(const std::vector<classroom::Event>& events) {
    if (hosting_)
        for (const auto& event : events)
            if (auto command = server::command_of(event))
                hosting_->server->post(*std::move(command));
}

void LessonRoom::go_on_unkept() {
    if (hosting_)
        hosting_->server->post(server::GoneOnUnkept{});
}

void LessonRoom::rehearse(int phones) {
    if (!hosting_)
        return;
    static_cast<void>(lessons::mark_rehearsal(kept_->folder)); // without the mark the made-up pupils are taken for real ones
    rehearsed_ = true;
    const rehearsal::Where where{hosting_->address, hosting_->server->port(), hosting_->code};
    crowd_ = std::jthread([where, phones](const std::stop_token& stop) {
        rehearsal::Crowd crowd(where, {.phones = phones, .seed = 1}, steady);
        while (!stop.stop_requested() && crowd.over() < phones)
            crowd.step(std::chrono::milliseconds(20));
    });
}

void LessonRoom::close() {
    crowd_ = {};
    if (!hosting_)
        return;
    const auto room = hosting_->server->seen()->room;
    hosting_->server->stop(server::Parting::over);
    hosting_.reset();
    std::error_code ignored; // then an empty lesson is listed, which is no harm
    if (room->asked.empty() || rehearsed_)
        std::filesystem::remove_all(kept_->folder, ignored);
    kept_.reset();
    seen_.reset();
    rehearsed_ = false;
}

Events LessonRoom::arrived() {
    if (!hosting_)
        return {};
    auto seen = hosting_->server->seen();
    if (seen == seen_)
        return {};
    const bool same = seen->room == seen_->room && seen->reached == seen_->reached && seen->trouble == seen_->trouble;
    seen_ = std::move(seen);
    if (same)
        return {};
    return {RoomWentOn{seen_->room, seen_->reached, seen_->trouble && seen_->kept ? words(*seen_->trouble) : ""}};
}

std::optional<lessons::Kept> LessonRoom::kept() const {
    if (!kept_ || !seen_)
        return std::nullopt;
    auto kept = *kept_;
    kept.room = *seen_->room;
    return kept;
}

screens::lesson::Board LessonRoom::board() const {
    const auto& beginning = kept_->beginning;
    screens::lesson::Board board;
    board.title = beginning.title;
    board.class_name = beginning.class_name;
    board.code = hosting_->code;
    const auto port = hosting_->server->port();
    board.ways.push_back(way_to(hosting_->address, "", port, hosting_->code));
    for (const auto& other : hosting_->others)
        board.ways.push_back(way_to(other.address, other.name, port, hosting_->code));
    board.of_pile = beginning.of_pile;
    board.pile = beginning.pile;
    board.first_reached = seen_->reached;
    if (const auto before = lessons::lesson_before(kept_->folder)) {
        const auto local = *before + ahead_of_utc(zone_, *before);
        board.last = Day{std::chrono::floor<std::chrono::days>(local).time_since_epoch()};
    }
    return board;
}

} // namespace retake::app
