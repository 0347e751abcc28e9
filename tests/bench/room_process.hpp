// A room in a process of its own, for benchmarks: its memory and its time are its own, and it can be killed.
#pragma once
#include "lessons/journal.hpp"
#include "lessons/lesson.hpp"
#include "rehearsal/teacher.hpp"
#include "server/server.hpp"
#include "support/cards.hpp"
#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace retake::bench {

using rehearsal::Micro;

inline Micro now() { return std::chrono::duration_cast<Micro>(std::chrono::steady_clock::now().time_since_epoch()); }

template <class T>
void put(int socket, const T& value) {
    if (::write(socket, &value, sizeof value) != static_cast<ssize_t>(sizeof value))
        std::exit(3);
}
template <class T>
T take(int socket) {
    T value{};
    if (::read(socket, &value, sizeof value) != static_cast<ssize_t>(sizeof value))
        std::exit(3);
    return value;
}

inline std::int64_t resident_bytes() {
    std::ifstream file("/proc/self/statm");
    std::int64_t all = 0, resident = 0;
    file >> all >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}
inline std::int64_t cpu_micros() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1'000'000 + used.ru_utime.tv_usec + used.ru_stime.tv_usec;
}

inline std::string any_token() {
    static std::random_device device;
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%08x%08x%08x%08x", device(), device(), device(), device());
    return text.data();
}

inline std::shared_ptr<const item::Cards> some_cards(int count) {
    item::Cards cards;
    const auto kinds = test::five_kinds();
    for (int i = 0; i < count; ++i) {
        auto item = kinds[static_cast<std::size_t>(i) % kinds.size()];
        item.id += std::to_string(i);
        cards.push_back(test::card(std::move(item)));
    }
    return std::make_shared<const item::Cards>(std::move(cards));
}

// What was confirmed comes in a file, and what is not in the room is counted.
inline int count_lost(const classroom::Room& room, const std::string& path) {
    std::ifstream in(path);
    std::vector<rehearsal::Confirmed> confirmed;
    rehearsal::Confirmed one;
    while (in >> one.token >> one.card >> one.vote && std::getline(in >> std::ws, one.response))
        confirmed.push_back(one);
    return rehearsal::lost(room, confirmed);
}

// As a lesson's folder is read.
inline void replay(lessons::Kept& kept, const classroom::Event& event) {
    std::visit(
        [&](const auto& e) {
            if constexpr (requires { e.connection; })
                kept.last_connection = std::max(kept.last_connection, e.connection);
            if constexpr (requires { e.at; })
                kept.last = std::max(kept.last, e.at);
        },
        event);
    kept.room = classroom::update(std::move(kept.room), event).room;
}

// The process of the server: it does what single letters say.
[[noreturn]] inline void serve(int socket, int cards, int seconds, const std::filesystem::path& folder, std::uint16_t port) {
    lessons::Kept kept;
    kept.room = classroom::open_room({.per_card = std::chrono::seconds(seconds + 20)}, some_cards(cards), 7);
    if (const auto recorded = lessons::read_journal(folder / "journal.jsonl"))
        for (const auto& event : recorded->events)
            replay(kept, event);
    auto journal = std::make_shared<lessons::Journal>(std::move(*lessons::Journal::open(folder / "journal.jsonl")));
    auto started =
        server::Server::start({.address = "127.0.0.1",
                               .port = port,
                               .page = server::page_of("<p>A rehearsal</p>"),
                               .machine = {},
                               .now = [] { return Instant{std::chrono::duration_cast<Milliseconds>(now())}; },
                               .limits = {.connections = 19'000, .players = 20'000}},
                              {.room = kept.room,
                               .title = "Rehearsal",
                               .code = "TEST",
                               .first = lessons::returning(kept, Instant{std::chrono::duration_cast<Milliseconds>(now())}),
                               .connection = kept.last_connection,
                               .journal = [journal](const classroom::Event& event) { return journal->write(event); },
                               .new_token = any_token});
    if (!started) {
        std::fprintf(stderr, "%s\n", started.error().message.c_str());
        std::exit(3);
    }
    auto& server = **started;
    put(socket, server.port());
    for (;;)
        switch (take<char>(socket)) {
        case 'n': {
            const auto at = rehearsal::next_card(server, now);
            put(socket, at ? at->count() : std::int64_t{-1});
            break;
        }
        case 'o': // whether a card is open, and which
            put(socket, std::holds_alternative<classroom::Open>(server.seen()->room->phase)
                            ? static_cast<int>(server.seen()->room->asked.size())
                            : 0);
            break;
        case 'm':
            put(socket, resident_bytes());
            put(socket, cpu_micros());
            break;
        default:
            server.stop(server::Parting::over);
            put(socket, count_lost(*server.seen()->room, (folder / "confirmed").string()));
            std::exit(0);
        }
}

struct Spent {
    std::int64_t bytes = 0, micros = 0;
};

class RoomProcess {
public:
    RoomProcess(int cards, int seconds, std::filesystem::path folder)
        : cards_(cards), seconds_(seconds), folder_(std::move(folder)) {
        std::filesystem::create_directories(folder_);
        start();
    }
    ~RoomProcess() {
        kill();
        std::filesystem::remove_all(folder_);
    }
    RoomProcess(const RoomProcess&) = delete;
    RoomProcess& operator=(const RoomProcess&) = delete;

    void start() {
        int sockets[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) != 0)
            std::exit(3);
        process_ = ::fork();
        if (process_ == 0) {
            for (int file = 3; file < 20'000; ++file) // Else it would hold the phones' ends of their connections.
                if (file != sockets[1])
                    ::close(file);
            serve(sockets[1], cards_, seconds_, folder_, port_);
        }
        ::close(sockets[1]);
        socket_ = sockets[0];
        port_ = take<std::uint16_t>(socket_);
    }
    void kill() {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
        ::close(socket_);
    }
    std::uint16_t port() const { return port_; }
    const std::filesystem::path& folder() const { return folder_; }

    void ask_for_the_next_card() { put(socket_, 'n'); }
    bool has_news() const {
        char byte = 0;
        return ::recv(socket_, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 1;
    }
    std::int64_t next_card_at() { return take<std::int64_t>(socket_); } // −1: there was none
    int open_card() {
        put(socket_, 'o');
        return take<int>(socket_);
    }
    Spent spent() {
        put(socket_, 'm');
        Spent figures;
        figures.bytes = take<std::int64_t>(socket_);
        figures.micros = take<std::int64_t>(socket_);
        return figures;
    }
    // Of what the crowd was told is in.
    int finish_and_count_lost(const std::vector<rehearsal::Confirmed>& confirmed) {
        {
            std::ofstream out(folder_ / "confirmed");
            for (const auto& one : confirmed)
                out << one.token << ' ' << one.card << ' ' << one.vote << ' ' << one.response << '\n';
        }
        put(socket_, 'q');
        return take<int>(socket_);
    }

private:
    int cards_, seconds_;
    std::filesystem::path folder_;
    std::uint16_t port_ = 0;
    pid_t process_ = 0;
    int socket_ = -1;
};

inline std::filesystem::path scratch_folder() {
    return std::filesystem::temp_directory_path() / ("retake-classroom-bench-" + std::to_string(::getpid()));
}

inline void raise_file_limit() {
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}

} // namespace retake::bench
