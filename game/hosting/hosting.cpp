// Opens the journal, chooses an address, and starts the server.
#include "hosting/hosting.hpp"
#include "hosting/take_home.hpp"
#include "lessons/journal.hpp"
#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>

namespace retake::hosting {
namespace {

constexpr std::uint16_t first_port = 8080, last_port = 8089;
const std::string own_machine = "127.0.0.1";

Result<server::Page> read_page(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::string html{std::istreambuf_iterator<char>(in), {}};
    if (!in || html.empty())
        return Failure{"The page for phones cannot be read: " + path.string() + ".",
                       "It is made when Retake is built: build it again, or install it again."};
    return server::page_of(std::move(html));
}

server::Opening opening_of(lessons::Kept kept, lessons::Journal journal, const Wish& wish) {
    const auto first = lessons::returning(kept, wish.now());
    const auto shared = std::make_shared<lessons::Journal>(std::move(journal));
    auto take_home = take_home_of(kept);
    return {.room = std::move(kept.room),
            .title = kept.beginning.title,
            .code = kept.beginning.code,
            .first = first,
            .connection = kept.last_connection,
            .journal = [shared](const classroom::Event& event) { return shared->write(event); },
            .new_token = wish.new_token,
            .take_home = std::move(take_home)};
}

// The journal goes with the opening, so each try opens it anew.
Result<std::unique_ptr<server::Server>> start(const lessons::Kept& kept, const Wish& wish, const server::Page& page,
                                              const std::string& address, std::uint16_t port) {
    auto journal = lessons::Journal::open(kept.journal());
    if (!journal)
        return journal.error();
    return server::Server::start({.address = address,
                                  .port = port,
                                  .page = page,
                                  .machine = server::machine_name(),
                                  .now = wish.now,
                                  .limits = wish.limits},
                                 opening_of(kept, std::move(*journal), wish));
}

} // namespace

classroom::Token any_token() {
    static constexpr auto digits = "0123456789abcdef";
    std::random_device chance;
    std::string token;
    for (int word = 0; word < 4; ++word)
        for (auto bits = std::uint32_t{chance()}, digit = 0U; digit < 8; ++digit, bits >>= 4U)
            token += digits[bits & 15U];
    return token;
}

std::function<Instant()> steady_time(Instant start) {
    return [start, begun = std::chrono::steady_clock::now()] {
        return start + std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - begun);
    };
}

Result<Hosting> open(lessons::Kept kept, const Wish& wish) {
    const auto page = read_page(wish.page);
    if (!page)
        return page.error();
    Hosting hosting{.server = nullptr,
                    .address = {},
                    .url = {},
                    .code = kept.beginning.code,
                    .others = server::ranked(server::interfaces_here())};
    const auto listens = wish.address.value_or(hosting.others.empty() ? own_machine : hosting.others.front().address);
    hosting.address = listens != "0.0.0.0" ? listens : hosting.others.empty() ? own_machine : hosting.others.front().address;
    const auto last = wish.port.value_or(last_port); // 0 asks for any that is free
    for (std::uint16_t port = wish.port.value_or(first_port);; ++port) {
        auto started = start(kept, wish, *page, listens, port);
        if (!started && port >= last)
            return started.error();
        if (!started)
            continue;
        hosting.server = std::move(*started);
        hosting.url =
            "http://" + hosting.address + (hosting.server->port() == 80 ? "" : ":" + std::to_string(hosting.server->port()));
        std::erase_if(hosting.others, [&](const server::Candidate& other) { return other.address == hosting.address; });
        return hosting;
    }
}

} // namespace retake::hosting
