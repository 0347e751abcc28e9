// The server of the classroom: phones on the network, the room on a thread of its own. The window and this thread exchange
// commands and immutable snapshots, and nothing else.
#pragma once
#include "server/keeper.hpp"
#include "server/page.hpp"
#include <cstdint>
#include <thread>

namespace retake::server {

struct Setting {
    std::string address = "0.0.0.0"; // of the interface that phones reach; numbers
    std::uint16_t port = 8080;       // 0: any that is free
    Page page;
    std::string machine;          // its name on the network; may be empty
    std::function<Instant()> now; // never goes back
    Limits limits{};
};

// What the teacher's side sees, at most twenty times a second.
struct Seen {
    std::shared_ptr<const classroom::Room> room;
    int phones = 0;              // that are a pupil's now
    std::size_t connections = 0; // of all sorts
    bool reached = false;        // a device other than this machine has loaded the page
    std::uint64_t frames_in = 0, frames_out = 0;
    Milliseconds slowest{};         // from receipt to the answer of the room, since the last time
    std::optional<Failure> trouble; // the journal cannot be written: nothing goes on
    bool kept = true;
};

enum class Parting {
    over,      // the lesson is: phones are told
    for_a_time // phones look for the room until it is there again
};

class Server {
public:
    // Fails when the port is taken, or the address is none of this machine.
    static Result<std::unique_ptr<Server>> start(Setting, Opening);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const;
    void post(Command);                       // from any thread
    std::shared_ptr<const Seen> seen() const; // from any thread
    void stop(Parting);                       // returns when the thread is done; again: nothing

private:
    struct Network;
    explicit Server(std::unique_ptr<Network>);
    std::unique_ptr<Network> network_;
    std::thread thread_;
};

} // namespace retake::server
