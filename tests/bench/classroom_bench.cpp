// How many phones one room holds: the server in a process of its own, a crowd of simulated phones in this one.
// Usage: retake_classroom_bench [PHONES [CARDS [SECONDS]]]   each phone responds within SECONDS
#include "lessons/journal.hpp"
#include "rehearsal/teacher.hpp"
#include "server/server.hpp"
#include "support/cards.hpp"
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace retake;
using rehearsal::Micro;

Micro now() { return std::chrono::duration_cast<Micro>(std::chrono::steady_clock::now().time_since_epoch()); }

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

std::int64_t resident_bytes() {
    std::ifstream file("/proc/self/statm");
    std::int64_t all = 0, resident = 0;
    file >> all >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}
std::int64_t cpu_micros() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1'000'000 + used.ru_utime.tv_usec + used.ru_stime.tv_usec;
}

std::string any_token() {
    static std::random_device device;
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%08x%08x%08x%08x", device(), device(), device(), device());
    return text.data();
}

std::shared_ptr<const item::Cards> some_cards(int count) {
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
int count_lost(const classroom::Room& room, const std::string& path) {
    std::ifstream in(path);
    std::vector<rehearsal::Confirmed> confirmed;
    rehearsal::Confirmed one;
    while (in >> one.token >> one.card >> one.vote && std::getline(in >> std::ws, one.response))
        confirmed.push_back(one);
    return rehearsal::lost(room, confirmed);
}

// The process of the server: it does what single letters say.
[[noreturn]] void serve(int socket, int cards, int seconds, const std::filesystem::path& folder) {
    auto journal = std::make_shared<lessons::Journal>(std::move(*lessons::Journal::open(folder / "journal.jsonl")));
    auto started = server::Server::start(
        {.address = "127.0.0.1",
         .port = 0,
         .page = server::page_of("<p>A rehearsal</p>"),
         .machine = {},
         .now = [] { return Instant{std::chrono::duration_cast<Milliseconds>(now())}; },
         .limits = {.connections = 19'000, .players = 20'000}},
        {.room = classroom::open_room({.per_card = std::chrono::seconds(seconds + 20)}, some_cards(cards), 7),
         .title = "Rehearsal",
         .code = "TEST",
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
Spent spent(int socket) {
    put(socket, 'm');
    Spent figures;
    figures.bytes = take<std::int64_t>(socket);
    figures.micros = take<std::int64_t>(socket);
    return figures;
}

bool has_news(int socket) {
    char byte = 0;
    return ::recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 1;
}

void play(int socket, rehearsal::Crowd& crowd, int phones, int seconds) {
    for (int card = 0;; ++card) {
        const auto before = spent(socket);
        crowd.turning();
        put(socket, 'n');
        while (!has_news(socket))
            crowd.step(Micro{500});
        const auto at = take<std::int64_t>(socket);
        if (at < 0)
            return;
        crowd.turned(Micro{at});
        const auto patience = now() + std::chrono::seconds(seconds + 30);
        while (now() < patience && (crowd.with_question(card) < phones || crowd.thinking() + crowd.waiting() > 0))
            for (int steps = 0; steps < 50; ++steps) // to look at a thousand phones costs more than a step
                crowd.step(Micro{1'000});
        std::printf("card %d: %.3f s of CPU of the server\n", card + 1,
                    static_cast<double>(spent(socket).micros - before.micros) / 1e6);
    }
}

} // namespace

int main(int argc, char** argv) {
    const int phones = argc > 1 ? std::atoi(argv[1]) : 1'000, cards = argc > 2 ? std::atoi(argv[2]) : 5,
              seconds = argc > 3 ? std::atoi(argv[3]) : 8;
    const auto folder = std::filesystem::temp_directory_path() / ("retake-classroom-bench-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    int sockets[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) != 0)
        return 3;
    const auto server = ::fork();
    if (server == 0)
        serve(sockets[1], cards, seconds, folder);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    const int socket = sockets[0];
    const auto port = take<std::uint16_t>(socket);
    const auto empty = spent(socket);
    {
        rehearsal::Crowd crowd({"127.0.0.1", port, "TEST"}, {.phones = phones, .thinking = std::chrono::seconds(seconds)}, now);
        const auto patience = now() + std::chrono::seconds(120);
        while (crowd.present() < phones && now() < patience)
            crowd.step(Micro{2'000});
        const auto joined = spent(socket);
        std::printf("%d phones are in; joining: %.0f µs of CPU each; memory: %.1f kB each\n", crowd.present(),
                    static_cast<double>(joined.micros - empty.micros) / phones,
                    static_cast<double>(joined.bytes - empty.bytes) / phones / 1024);
        play(socket, crowd, phones, seconds);
        crowd.storm();
        std::fputs(told(crowd.figures()).c_str(), stdout);
        std::ofstream out(folder / "confirmed");
        for (const auto& one : crowd.confirmed())
            out << one.token << ' ' << one.card << ' ' << one.vote << ' ' << one.response << '\n';
    }
    put(socket, 'q');
    std::printf("responses that a phone was told are in, and are not: %d\n", take<int>(socket));
    ::waitpid(server, nullptr, 0);
    std::filesystem::remove_all(folder);
}
