// The lesson that this program hosts: its room stands open to phones, and whatever happens in it comes as events.
#pragma once
#include "app/event.hpp"
#include "hosting/hosting.hpp"
#include "rehearsal/crowd.hpp"
#include <filesystem>
#include <thread>

namespace retake::app {

class LessonRoom {
public:
    LessonRoom(std::filesystem::path page, TimeZone zone) : page_(std::move(page)), zone_(std::move(zone)) {}
    ~LessonRoom(); // phones look for the room until it is there again

    struct At { // none: the likeliest address, and the next port that is free
        std::optional<std::string> address;
        std::optional<std::uint16_t> port;
    };
    // RoomOpened, or RoomRefused.
    std::vector<Event> open(lessons::Kept, Instant at, const At&);
    std::vector<Event> move(int way, Instant at); // to another network: the phones that came by this one must come anew
    void tell(const std::vector<classroom::Event>&);
    void go_on_unkept();
    void rehearse(int phones);
    // The phones are sent away. A lesson in which nothing was asked, or that was a rehearsal, leaves nothing behind.
    void close();

    std::vector<Event> arrived(); // RoomWentOn, where anything did; never waits

    bool is_open() const { return hosting_.has_value(); }
    // As it stands, with the room as it was last seen.
    std::optional<lessons::Kept> kept() const;

private:
    screens::lesson::Board board() const;

    std::filesystem::path page_;
    TimeZone zone_;
    std::optional<hosting::Hosting> hosting_;
    std::optional<lessons::Kept> kept_; // as it was opened
    std::shared_ptr<const server::Seen> seen_;
    bool rehearsed_ = false; // made-up pupils were in the room: nothing of it is kept once it is closed
    std::jthread crowd_;     // of a rehearsal
};

// "Wi-Fi (wlan0)", "cable (eth0)", of the name of an interface.
std::string network_words(const std::string& interface);

} // namespace retake::app
