// The network thread: it accepts, reads and sends, and hands what it hears to the keeper. For server.cpp alone.
#pragma once
#include "server/link.hpp"
#include "server/server.hpp"
#include "server/web.hpp"
#include <deque>
#include <filesystem>
#include <fstream>
#include <list>
#include <map>
#include <mutex>
#include <unordered_map>

namespace retake::server {

template <class T>
using Coroutine = asio::awaitable<T, Executor>;

inline constexpr auto publish_every = std::chrono::milliseconds(50);
inline constexpr std::uint32_t header_bytes_max = 8192;
inline constexpr std::uintmax_t picture_bytes_max = 16 * 1024 * 1024;

// One TCP connection, until it is a pupil's.
struct Visit {
    Guest guest;
    std::string address;
    Stream* stream = nullptr;
    bool waits = true;
    std::list<Visit*>::iterator place{};
};

struct Server::Network {
    Network(Setting with, Opening opening) : setting(std::move(with)), keeper(std::move(opening), setting.limits) {}

    // server.cpp
    Result<void> listen();
    void run();
    void stop(Parting);
    std::shared_ptr<const Seen> look() const;
    void publish();
    void publish_soon();
    void changed(); // by the teacher or by the time
    void see_what_is_due();
    void send(const Parcels&);
    void sweep();
    void miss_the_gone();
    Instant now() const { return setting.now(); }

    // talking.hpp
    Coroutine<void> accept_all();
    Coroutine<void> serve(Socket);
    Coroutine<bool> serve_request(Stream&, const Request&);
    Coroutine<void> talk(Visit&, Stream, const Request&);
    Coroutine<void> listen_to(Link&, Visit&);
    Reply reply_to(const Request&);
    Reply picture(std::size_t number);
    bool let_in(Visit&);
    void stop_waiting(Visit&);
    void heard(Link&, Visit&, std::string_view bytes, Instant received);

    Setting setting;
    Keeper keeper;
    asio::io_context io{1};
    Executor executor = io.get_executor();
    asio::basic_socket_acceptor<Tcp, Executor> acceptor{executor};
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor> due_timer{
        executor},
        publish_timer{executor}, sweep_timer{executor}, retry_timer{executor};
    std::uint16_t port = 0;

    std::shared_ptr<const std::string> plain_page, packed_page;
    std::map<std::string, Reply> pictures; // by file
    std::unordered_map<classroom::ConnectionId, std::shared_ptr<Link>> links;
    Link::Snapshot snapshot = [this](classroom::ConnectionId id) { return keeper.snapshot(id, now()); };
    std::list<Visit*> waiting; // the oldest first
    std::unordered_map<std::string, std::size_t> waiting_of;
    std::deque<std::pair<Instant, classroom::ConnectionId>> gone; // since when; they may be back in a moment
    std::size_t connections = 0;
    bool reached = false, publishing = false, stopping = false;
    std::uint64_t frames_in = 0, frames_out = 0;
    Milliseconds slowest{};
    std::optional<Instant> due_at;

    mutable std::mutex seen_lock;
    std::shared_ptr<const Seen> seen;
};

} // namespace retake::server
